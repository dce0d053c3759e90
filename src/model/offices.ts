import type { Office } from '../generated/brief.ts';
import type { Draft } from './draft.ts';
import { maskedText } from '../text/masked-text.ts';
import { placeInProse } from './prose-place.ts';

/** Fills `brief.offices`: people named with an office, as holders and as former holders. */
export function addOffices(draft: Draft): void {
  const offices = new Map<string, Office>();
  for (const [i, prose] of draft.brief.prose.entries()) {
    if (prose.role === 'quotation' || !OFFICE.test(prose.text)) continue;
    for (const { 0: text, index, groups = {} } of maskedText(prose).matchAll(OFFICE_HOLDER)) {
      const { office: title = '', name: person = '' } = groups;
      const office = title.replaceAll(/\s+/g, ' ');
      const name = lastName(person);
      const key = `${office} ${name}`;
      const known = offices.get(key) ?? { office, name, sitting: 0, former: 0 };
      const isFormer = groups['former'] !== undefined;
      // The place is where a reader first meets the office as held.
      if (!offices.has(key) || (!isFormer && known.sitting === 0))
        draft.places.set(known, placeInProse(draft, i, index, text.length));
      if (isFormer) known.former++;
      else if (groups['then'] === undefined) known.sitting++;
      offices.set(key, known);
    }
  }
  for (const one of offices.values()) draft.brief.offices.push(one);
}

const OFFICE =
  /(?:President|Minister|Chancellor|Governor|Mayor|Senator|Secretary|Premier|Ambassador|Congress(?:wo)?man|Attorney General)\s/;
const OFFICE_HOLDER =
  /(?<former>\b[Ff]ormer\s|\b[Ee]x-)?(?<then>\b[Tt]hen[ -]|\b[Ll]ate\s)?(?<office>(?:(?:Vice|Prime|Foreign|Finance|Interior|Defen[cs]e|Deputy|Acting)\s)?\b(?:President|Minister|Chancellor|Governor|Mayor|Senator|Secretary|Premier|Ambassador|Congress(?:wo)?man|Attorney General))\s(?<name>\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]+){0,2})/gu;

const lastName = (name: string): string => name.replace(/^.*\s/s, '').replace(/(?:[’']s?|[.-])$/, '');
