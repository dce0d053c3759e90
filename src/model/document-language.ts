import type { Brief } from '../generated/brief.ts';

/** The language that a document's front matter names (`lang: de`, `language: de-AT`, `locale: de_AT`), as `de-AT`. */
export function languageOf({ metadata = {} }: Brief): string | undefined {
  for (const key of ['lang', 'language', 'locale']) {
    const value = metadata[key];
    const [, primary, region] = (typeof value === 'string' && TAG.exec(value)) || [];
    if (primary) return region ? `${primary.toLowerCase()}-${region.toUpperCase()}` : primary.toLowerCase();
  }
  return undefined;
}

/** “English” is a name, not a tag, and `en-x-legal` is nobody’s front matter. */
const TAG = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/i;
