import type { ContractFile, ContractSource } from '../generated/config.ts';
import type { Related } from '../generated/report.ts';

export type { ContractFile };

/** Where a schema of a contract stands in the project's files; undefined when it is a bundled one's. */
export function placeInContract({ sources }: ContractFile, pointer: string): Related | undefined {
  const source = sources.findLast(({ prefix }) => pointer === prefix || pointer.startsWith(`${prefix}/`));
  const position = source && nearestPosition(source, pointer.slice(source.prefix.length));
  return source && position && { message: 'The contract says so here', path: source.path, position };
}

function nearestPosition({ places }: ContractSource, pointer: string): Related['position'] | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    if (places[at] || at === '') return places[at];
  }
}
