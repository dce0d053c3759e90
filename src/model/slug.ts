import { slug } from 'github-slugger';
import { openingWord } from '../text/opening-word.ts';

/** Hands out GitHub-style anchors: a repeated heading gets `-1`, `-2` … */
export function createAnchors(): (title: string) => string {
  const seen = new Map<string, number>();
  return (title) => {
    const base = slugOf(title);
    let anchor = base;
    let count = seen.get(base) ?? 0;
    while (seen.has(anchor)) anchor = `${base}-${++count}`;
    seen.set(base, count);
    seen.set(anchor, 0);
    return anchor;
  };
}

const NUMBERING =
  /^(?:(?:annex|appendix|section|part|chapter)\s+)?((?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[A-Z]))[.):]?\s+(?=\S)/i;
const STRICT_NUMBERING =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|[IVXLC]{1,6}[.)]|[A-Z][.)]|(?:annex|appendix|section|part|chapter)\s+(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])[.:)]?)\s+(?=\S)/i;

/** The numbering written at the start of a title: `2.1`, `IV`, `B`. */
export function titleNumber(title: string): string | undefined {
  return mayBeNumbered(title) && STRICT_NUMBERING.test(title) ? NUMBERING.exec(title)?.[1] : undefined;
}

/** A section's id before aliases: the slug of its title without numbering and closing colon. */
export function sectionSlug(title: string): string {
  const own = mayBeNumbered(title) ? title.replace(STRICT_NUMBERING, '') : title;
  const plain = own.replace(/:\s*$/, '');
  return slugOf(plain).replaceAll(/-{2,}/g, '-').replaceAll(/^-|-$/g, '') || 'section';
}

/** A cheap look at whether a title may have a numbering: a figure or a mark at the end of its first word, or the word for a part. */
const mayBeNumbered = (title: string): boolean => /^\S*[\d.)]\s/.test(title) || PARTS.has(openingWord(title));

const PARTS = new Set(['annex', 'appendix', 'section', 'part', 'chapter']);

/** The slug of GitHub, whose long pattern is needed beyond ASCII only. */
const slugOf = (text: string): string =>
  /^[\0-\x7F]*$/.test(text)
    ? text
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-')
    : slug(text);
