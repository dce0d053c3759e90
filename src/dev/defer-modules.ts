import type { Plugin } from 'rolldown';

/** A module that many checks do not need. */
export interface DeferredModule {
  /** As it is imported, save for the folder. */
  readonly name: string;
  /** The file of the build that holds it: an entry of its own. */
  readonly chunk: string;
  readonly functions: readonly string[];
}

/**
 * Has the program load these modules when one of their functions is called for the first time. The library keeps them as
 * they are written: there, nothing can be loaded at once.
 */
export function deferModules(modules: readonly DeferredModule[]): Plugin {
  return {
    name: 'defer-modules',
    resolveId(source, importer) {
      if (importer?.startsWith(PREFIX)) return { id: source, external: true };
      // The entries of the build are the modules themselves.
      const deferred = importer && modules.find(({ name }) => source === name || source.endsWith(`/${name}`));
      return deferred ? PREFIX + deferred.name : null;
    },
    load(id) {
      const deferred = id.startsWith(PREFIX) && modules.find(({ name }) => id === PREFIX + name);
      return deferred ? standIn(deferred) : null;
    },
  };
}

const PREFIX = '\0deferred:';

function standIn({ chunk, functions }: DeferredModule): string {
  return functions
    .map((name) => `export function ${name}(...values) { return require('./${chunk}.js').${name}(...values); }\n`)
    .join('');
}
