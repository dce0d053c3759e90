/** Longest glob, in characters, and the most alternatives its braces may stand for. */
const LONGEST = 1000;
const MOST_ALTERNATIVES = 100;

/** What is wrong with a glob from a configuration, or undefined. */
export function globProblem(glob: string): string | undefined {
  if (glob.length > LONGEST) return `Glob is longer than ${LONGEST} characters`;
  if (glob.startsWith('/')) return 'Glob starts at the root; globs start from the folder of the configuration';
  if (glob.split('/').includes('..')) return 'Glob leaves the folder by “..”';
  if (expandBraces(glob) === undefined)
    return `Braces of the glob stand for more than ${MOST_ALTERNATIVES} alternatives`;
  return undefined;
}

/**
 * Whether a path relative to the glob's folder, with forward slashes, matches: `*` and `?` stay inside a folder, `**` spans
 * folders, `{a,b}` are alternatives, and a glob without a slash matches in every folder. Takes time in proportion to the
 * product of both lengths, whatever the glob: globs of a stranger's configuration are no regular expressions.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const names = path.split('/');
  return (expandBraces(glob) ?? []).some((one) => {
    const plain = one.startsWith('./') ? one.slice(2) : one;
    const parts = plain.split('/');
    return matchesParts(parts.length === 1 ? ['**', ...parts] : parts, names);
  });
}

function matchesParts(parts: readonly string[], names: readonly string[]): boolean {
  return matchesSequence(parts.length, names.length, {
    spans: (part) => parts[part] === '**',
    fits: (part, name) => matchesName(parts[part] ?? '', names[name] ?? ''),
  });
}

function matchesName(pattern: string, name: string): boolean {
  return matchesSequence(pattern.length, name.length, {
    spans: (part) => pattern[part] === '*',
    fits: (part, letter) => pattern[part] === '?' || pattern[part] === name[letter],
  });
}

interface Wildcards {
  /** Whether a part of the pattern stands for any number of things. */
  spans(part: number): boolean;
  fits(part: number, thing: number): boolean;
}

/** Goes back to the last spanning part only, which is enough: an earlier one could gain nothing by taking more. */
function matchesSequence(parts: number, things: number, { spans, fits }: Wildcards): boolean {
  let part = 0;
  let thing = 0;
  let retry: { part: number; thing: number } | undefined;
  while (thing < things) {
    if (part < parts && spans(part)) retry = { part: part++, thing };
    else if (part < parts && fits(part, thing)) [part, thing] = [part + 1, thing + 1];
    else if (retry) {
      retry = { part: retry.part, thing: retry.thing + 1 };
      [part, thing] = [retry.part + 1, retry.thing];
    } else return false;
  }
  while (part < parts && spans(part)) part++;
  return part === parts;
}

/** Every text that `{a,b}` groups, nested ones included, stand for; undefined when they are too many. */
function expandBraces(glob: string): string[] | undefined {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    // An innermost group: no brace inside.
    const group = /\{([^{}]*)\}/.exec(next);
    if (!group) done.push(next);
    else {
      const [before, after] = [next.slice(0, group.index), next.slice(group.index + group[0].length)];
      open.push(...(group[1] ?? '').split(',').map((one) => before + one + after));
    }
    if (done.length + open.length > MOST_ALTERNATIVES) return undefined;
  }
  return done;
}
