import type { Acronym, Brief } from '../generated/brief.ts';
import { RUNNING_TEXT, type Sighting, acronymSightings } from './acronym-sighting.ts';
import type { Draft } from './draft.ts';
import { placeInProse } from './prose-place.ts';

/** Fills `brief.acronyms`: every acronym in order of appearance, with its uses and explanations. */
export function addAcronyms(draft: Draft): void {
  const byAcronym = new Map<string, Sighting[]>();
  for (const sighting of acronymSightings(draft.brief)) {
    const same = byAcronym.get(sighting.acronym);
    if (same) same.push(sighting);
    else byAcronym.set(sighting.acronym, [sighting]);
  }
  for (const sightings of byAcronym.values()) addAcronym(draft, sightings);
}

function addAcronym(draft: Draft, sightings: readonly Sighting[]): void {
  const [first] = sightings;
  if (!first) return;
  const explanation = sightings.find(({ explains }) => explains);
  const uses = sightings.filter(
    (sighting) => sighting !== explanation && sighting.expansion === undefined && !sighting.isCited,
  );
  const definitions = sightings.filter((sighting) => sighting.expansion !== undefined && sighting.isText);
  const early =
    explanation?.expansion !== undefined && explanation.isText
      ? uses.filter(({ prose, isText }) => isText && prose < explanation.prose)
      : [];
  const acronym: Acronym = {
    acronym: first.acronym,
    expansions: distinctLongForms(sightings),
    explained: explanation !== undefined,
    definitions: definitions.length,
    uses: uses.length,
    usesBeforeDefinition: early.length,
    longFormUses:
      uses.length === 0 && draft.brief.acronyms.length < MOST_COUNTED ? returnsOf(definitions, draft.brief) : 0,
  };
  draft.brief.acronyms.push(acronym);
  const placeOf = ({ prose, index }: Sighting) => placeInProse(draft, prose, index, first.acronym.length);
  draft.places.set(acronym, placeOf(first));
  draft.places.setMember(acronym, 'usesBeforeDefinition', placeOf(early[0] ?? first));
  draft.places.setMember(acronym, 'longFormUses', placeOf(definitions[0] ?? first));
  const again = definitions.find((one) => one.key !== definitions[0]?.key) ?? definitions[1] ?? first;
  draft.places.set(acronym.expansions, placeOf(again));
  draft.places.setMember(acronym, 'definitions', placeOf(again));
}

/** The whole text is searched for each of so many acronyms; no reader learns more. */
const MOST_COUNTED = 500;

/** Times the long form stands in running text from its first definition on, apart from definitions. */
function returnsOf(definitions: readonly Sighting[], { prose: proses }: Brief): number {
  const { expansion = '', prose = 0 } = definitions[0] ?? {};
  if (expansion === '') return 0;
  const count = proses.slice(prose).reduce((sum, { text, role }) => {
    return RUNNING_TEXT.has(role) ? sum + text.toLowerCase().split(expansion.toLowerCase()).length - 1 : sum;
  }, 0);
  return Math.max(0, count - definitions.length);
}

function distinctLongForms(sightings: readonly Sighting[]): string[] {
  const byKey = new Map<string, string>();
  for (const { expansion, key } of sightings) {
    if (expansion !== undefined && !byKey.has(key)) byKey.set(key, expansion.replaceAll(/\s+/g, ' '));
  }
  return [...byKey.values()];
}
