import type { Brief, Section } from '../../generated/brief.ts';
import {
  bindSections,
  candidatesIn,
  entryTitle,
  type Binding,
  type Candidate,
  type Depth,
  type SectionEntry,
} from '../binding.ts';
import { entriesOf, type Call, type KeywordCheck, type Schema } from '../keyword.ts';
import { isHolder } from '../model-guards.ts';
import { limitOf, plural, quote } from '../../text/phrase.ts';
import { gapFor } from '../section-gap.ts';
import { titleDistance } from '../title.ts';
import type { Violation } from '../violation.ts';

/** Absent, misspelt, repeated, misplaced and surplus sections, and the schema of each. */
export const sections: KeywordCheck = (argument, value, call) => {
  if (!isHolder(value)) return [];
  const { bindings, candidates } = bindingsOf(argument, value, call);
  return [
    ...bindings.flatMap((_, index) => countViolations(bindings, index, value, call)),
    ...(call.schema['sectionOrder'] === 'fixed' ? orderViolations(bindings, call) : []),
    ...(call.schema['otherSections'] === false ? surplusViolations(bindings, candidates, call) : []),
    ...bindings.flatMap((binding) => innerViolations(binding, call)),
  ];
};

export interface SectionBindings {
  readonly bindings: readonly Binding[];
  readonly candidates: readonly Candidate[];
}

/** Which headings stand for which entries. */
export function bindingsOf(
  argument: unknown,
  holder: Brief | Section,
  { pointer, schema, aliases, test }: Pick<Call, 'pointer' | 'schema' | 'aliases' | 'test'>,
): SectionBindings {
  const exact = schema['exactTitles'] === true;
  // To the letter also means marked as a heading; elsewhere a bare line that reads as one counts.
  const candidates = candidatesIn(holder, pointer, depthOf(schema)).filter(
    ({ section }) => !exact || section?.marked !== false,
  );
  return {
    candidates,
    bindings: bindSections(entriesOf<SectionEntry>(argument), candidates, { exact, aliases, test }),
  };
}

function depthOf({ sectionLevel: level }: Schema): Depth {
  return level === 'any' || typeof level === 'number' ? level : 'below';
}

const leastOf = ({ entry }: Binding): number => entry.repeat?.minimum ?? (entry.optional === true ? 0 : 1);

function countViolations(
  bindings: readonly Binding[],
  index: number,
  holder: Brief | Section,
  call: Call,
): Violation[] {
  const binding = bindings[index];
  if (!binding) return [];
  const { entry, found, near } = binding;
  const title = entryTitle(entry);
  const least = leastOf(binding);
  const base = { ruleId: 'required-section', expected: [title], schemaPointer: call.pointerOf(entry) };
  if (near && least > 0) return [{ ...base, ...misspelt(near, title) }];
  if (found.length >= least) return tooMany(binding, call);
  const elsewhere = found.length === 0 && headingElsewhere(title, holder, call);
  if (elsewhere) return [{ ...base, ...elsewhere }];
  const last = found.at(-1);
  if (last) {
    const message = `${plural(found.length, 'section')} ${quote(title)}; ${limitOf('minimum', least)}`;
    return [{ ...base, message, pointer: last.pointer }];
  }
  const { gap, words } = gapFor(bindings, index, holder, call);
  return [{ ...base, message: `Section ${quote(title)} is missing${words}`, pointer: call.pointer, gap }];
}

function misspelt({ title: actual, pointer, section }: Candidate, title: string) {
  const message = `Section ${quote(actual)} should be titled ${quote(title)}`;
  return { message, pointer: `${pointer}/${section ? 'title' : 'text'}`, actual, replacement: title };
}

/** The heading of an absent section where it stands at another level than the contract's. */
function headingElsewhere(
  title: string,
  holder: Brief | Section,
  call: Call,
): Pick<Violation, 'message' | 'pointer'> | undefined {
  const level = call.schema['sectionLevel'];
  if (typeof level !== 'number') return undefined;
  const all = candidatesIn(holder, call.pointer, 'any');
  const found = all.find((one) => one.section && titleDistance(one.title, title) === 0);
  if (!found) return undefined;
  const message = `Section ${quote(found.title)} is at level ${found.level}; level ${level} is expected`;
  return { message, pointer: found.pointer };
}

function tooMany({ entry, found }: Binding, call: Call): Violation[] {
  const most = entry.repeat?.maximum ?? Infinity;
  return found.slice(most).map(({ title, pointer }) => ({
    ruleId: 'unexpected-section',
    message: `Section ${quote(title)} is one too many; ${limitOf('maximum', most)}`,
    pointer,
    actual: title,
    schemaPointer: call.pointerOf(entry),
  }));
}

/** A section is out of order when it stands before the one that precedes it in the contract. */
function orderViolations(bindings: readonly Binding[], call: Call): Violation[] {
  const violations: Violation[] = [];
  let previous: Candidate | undefined;
  for (const binding of bindings) {
    const { entry, found, near } = binding;
    // A misspelt title of a section that may be absent is taken for something else.
    const first = found[0] ?? (leastOf(binding) > 0 ? near : undefined);
    if (!first) continue;
    if (previous && first.index < previous.index) {
      violations.push({
        ruleId: 'section-order',
        message: `Section ${quote(first.title)} belongs after ${quote(previous.title)}`,
        pointer: first.pointer,
        actual: first.title,
        expected: [first.title],
        schemaPointer: call.pointerOf(entry),
        related: { pointer: previous.pointer, message: `${quote(previous.title)} stands here` },
      });
    }
    previous = found.at(-1) ?? first;
  }
  return violations;
}

function surplusViolations(bindings: readonly Binding[], candidates: readonly Candidate[], call: Call): Violation[] {
  const required = bindings.filter((binding) => leastOf(binding) > 0);
  const known = new Set([...bindings.flatMap(({ found }) => found), ...required.flatMap(({ near }) => near ?? [])]);
  return candidates
    .filter((candidate) => candidate.section && !known.has(candidate) && !repeats(candidate, bindings))
    .map((candidate) => ({
      ruleId: 'unexpected-section',
      message: `Section ${quote(candidate.title)} is not one that the contract names`,
      pointer: candidate.pointer,
      actual: candidate.title,
      schemaPointer: call.pointerOf(call.schema),
      ...suggestion(candidate, bindings),
    }));
}

/** A title that is there a second time is the business of `duplicate-heading`. */
const repeats = ({ title }: Candidate, bindings: readonly Binding[]): boolean =>
  bindings.some(({ found }) => found.some((one) => one.title === title));

/** The title of an absent section that a surplus one is a form of. */
function suggestion({ title, pointer }: Candidate, bindings: readonly Binding[]): Partial<Violation> {
  const absent = bindings.filter(({ found }) => found.length === 0);
  const close = absent.find(({ entry }) => titleDistance(title, entryTitle(entry)) <= 1);
  if (!close) return {};
  const wanted = entryTitle(close.entry);
  return {
    help: `Did you mean ${quote(wanted)}?`,
    expected: [wanted],
    replacement: wanted,
    pointer: `${pointer}/title`,
  };
}

function innerViolations({ entry, found, near }: Binding, call: Call): Violation[] {
  const bound = found.length > 0 ? found : near ? [near] : [];
  return bound.flatMap(({ section, pointer }) => (section ? call.check(entry, section, pointer) : []));
}
