import type { Brief, Prose, Reference } from '../generated/brief.ts';
import type { Draft } from './draft.ts';
import { maskedText } from '../text/masked-text.ts';
import { matchesOf } from '../text/matches.ts';
import { placeInProse } from './prose-place.ts';
import { allSections } from './sections.ts';

/** Fills `brief.references`: references to numbered parts, where it is sure that a part of this document is meant. */
export function addCrossReferences(draft: Draft): void {
  const mentions = draft.brief.prose.flatMap((prose, i) => mentionsIn(prose, i, draft.brief));
  if (mentions.length === 0) return;
  const numbering = numberingOf(draft.brief);
  for (const { prose, index, length, text, kind, number } of mentions) {
    const known = numbering[kind];
    if (!isNumbered(kind, number, known, draft.brief)) continue;
    const found = known.has(number) || (known.size === 0 && Number(number) <= unnumberedParts(kind, draft.brief));
    const reference: Reference = { text, kind, number, found };
    draft.brief.references.push(reference);
    draft.places.set(reference, placeInProse(draft, prose, index, length));
  }
}

type Kind = Reference['kind'];

interface Mention {
  /** Index of the prose. */
  readonly prose: number;
  readonly index: number;
  readonly length: number;
  /** “Section 7”, also where the words are “Sections 2 and 7”. */
  readonly text: string;
  readonly kind: Kind;
  readonly number: string;
}

/** What a word stands for, and the word for one of several. */
interface Part {
  readonly kind: Kind;
  /** Of a plural, after which several numbers may stand. */
  readonly one?: string;
}

const PARTS = new Map<string, Part>([
  ['table', { kind: 'table' }],
  ['tables', { kind: 'table', one: 'Table' }],
  ['figure', { kind: 'figure' }],
  ['figures', { kind: 'figure', one: 'Figure' }],
  ['fig.', { kind: 'figure' }],
  ['figs.', { kind: 'figure', one: 'Fig.' }],
  ['section', { kind: 'section' }],
  ['sections', { kind: 'section', one: 'Section' }],
  ['annex', { kind: 'annex' }],
  ['annexes', { kind: 'annex', one: 'Annex' }],
  ['appendix', { kind: 'annex' }],
  ['appendices', { kind: 'annex', one: 'Appendix' }],
  ['box', { kind: 'box' }],
  ['boxes', { kind: 'box', one: 'Box' }],
  ['footnote', { kind: 'footnote' }],
  ['footnotes', { kind: 'footnote', one: 'Footnote' }],
]);
/** Any word before a number: the words are looked up, for V8 compiles a pattern of them for half a millisecond. */
const MENTION = /\b([a-z]+\.?)\s(\d{1,2}(?:\.\d{1,2}){0,3}|[a-h]|[ivx]{1,5})\b/gi;
/** A further number after “Sections 2”: “ and 7”, “, 4”, “–3”, “ to 5”. */
const FURTHER = /(?:(?:,?\s(?:and|or|to|&)|,)\s|[–-])(\d{1,2}(?:\.\d{1,2}){0,3}|[A-H]|[IVX]{1,5})\b/y;
const LABEL = new RegExp(String.raw`^${MENTION.source}(?=\s*(?:[:.–—|-]|$)|\s\()`, 'i');

const SILENT = new Set<Prose['role']>(['heading', 'quotation', 'metadata', 'alt', 'column', 'caption']);

function mentionsIn(prose: Prose, i: number, brief: Brief): Mention[] {
  if (SILENT.has(prose.role)) return [];
  const text = maskedText(prose);
  return matchesOf(MENTION, text).flatMap(({ 0: all, 1: word = '', 2: first = '', index }) => {
    const part = PARTS.get(word.toLowerCase());
    if (!part) return [];
    const { kind, one } = part;
    const further = one === undefined ? [] : furtherNumbers(text, index + all.length, first);
    const end = further.at(-1)?.end ?? index + all.length;
    if (isLinked(text.slice(index, end), brief) || !isOwn(text, index, end)) return [];
    const mention = (number: string, from: number, to: number): Mention => {
      const name = further.length > 0 ? `${one} ${number}` : all;
      return { prose: i, index: from, length: to - from, text: name, kind, number: number.toUpperCase() };
    };
    const others = further.map(({ number, end: to }) => mention(number, to - number.length, to));
    return [mention(first, index, index + all.length), ...others];
  });
}

/** The numbers after a first one that are written like it, and where they end: no “A” after figures. */
function furtherNumbers(text: string, from: number, first: string): { number: string; end: number }[] {
  const found: { number: string; end: number }[] = [];
  FURTHER.lastIndex = from;
  for (let match = FURTHER.exec(text); match; match = FURTHER.exec(text)) {
    const [, number = ''] = match;
    if (/\d/.test(number) !== /\d/.test(first)) break;
    found.push({ number, end: FURTHER.lastIndex });
  }
  return found;
}

/** A link says itself where it leads. */
const isLinked = (text: string, { links }: Brief): boolean => links.some((link) => link.text.includes(text));

/** Words after which a reference to the author's own text may stand. */
const LEAD =
  /(?:^|[(;:,]|\b(?:see|also|in|as|from|of|and|or|to|by|on|with|per|under|the|our|following|this|refer to))\s*$/i;
/** What another text's part is said to be of. */
const FOREIGN_AFTER =
  /^\s?(?:\(|of\s|§|-|\/|[A-Z]|in\s(?:the|that|his|her|their)\s|to\sthe\s|,?\s(?:Part|Title|Schedule|Chapter|Article)\s)/;
const HERE = /^\s?(?:\(?(?:above|below|overleaf)|of\sthis\s(?:brief|paper|report|document|memo|note))/;
const FOREIGN_SENTENCE =
  /\b(?:Acts?|Articles?|Titles?|Codes?|Law|Regulations?|Directives?|Treaty|Convention|Statutes?|Bill|U\.S\.C|C\.F\.R|USC|CFR|Constitution|Orders?|Memorandum|Memo|Circular|Amendment|Charter|Agreement|NIST|ISO|OMB|GDPR|et al)\b|§/;

function isOwn(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 40);
  if (start < LONGEST_SENTENCE && text.slice(0, start).trim() === '' && LABEL.test(text.slice(start, end + 2)))
    return false;
  if (HERE.test(after)) return true;
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1);
  if (!LEAD.test(sentence) || FOREIGN_AFTER.test(after)) return false;
  return !FOREIGN_SENTENCE.test(sentence) && !FOREIGN_SENTENCE.test(text.slice(end, end + 160));
}

const LONGEST_SENTENCE = 300;

type Numbering = Readonly<Record<Kind, ReadonlySet<string>>>;

/** The numbers that the document gives to its parts. */
function numberingOf(brief: Brief): Numbering {
  const numbering = { table: set(), figure: set(), section: set(), annex: set(), box: set(), footnote: set() };
  for (const { text } of brief.prose) {
    const [, word = '', number = ''] = LABEL.exec(text.trim()) ?? [];
    const part = PARTS.get(word.toLowerCase());
    if (part) numbering[part.kind].add(number.toUpperCase());
  }
  for (const { title, number } of allSections(brief)) {
    if (number === undefined) continue;
    const kind = /^(?:annex|appendix)/i.test(title) ? 'annex' : 'section';
    numbering[kind].add(number.toUpperCase());
  }
  for (const { label } of brief.footnotes) numbering.footnote.add(label.toUpperCase());
  return numbering;
}

const set = (): Set<string> => new Set<string>();

/**
 * True when the document numbers its parts of a kind from the first on and as finely as the reference does: what starts elsewhere
 * may end elsewhere. Tables and figures without numbers can be counted.
 */
function isNumbered(kind: Kind, number: string, known: ReadonlySet<string>, brief: Brief): boolean {
  if (known.size === 0) return /^\d+$/.test(number) && unnumberedParts(kind, brief) > 0;
  const alike = [...known].filter((one) => shapeOf(one) === shapeOf(number));
  if (kind === 'section' && isFarOff(number, alike)) return false;
  if (kind === 'section' && hasSiblings(number, alike)) return true;
  if (kind === 'section' && alike.length < 3) return false;
  return alike.some((one) => /^(?:1|A|I)(?:\.|$)/.test(one));
}

/** Whether the reference's own chapter has two numbered parts: 2.1 and 2.2 for “Section 2.3”. */
function hasSiblings(number: string, known: readonly string[]): boolean {
  const chapter = /^\d+\.(?=\d+$)/.exec(number)?.[0];
  return chapter !== undefined && known.filter((one) => one.startsWith(chapter)).length > 1;
}

/** “Section 301” after three sections is another text's. */
const isFarOff = (number: string, known: readonly string[]): boolean =>
  Number.parseInt(number, 10) > 2 * Math.max(...known.map((one) => Number.parseInt(one, 10)));

/** `2.1` and `3.4` have one shape, `B` and `IV` two others. */
const shapeOf = (number: string): string => number.replaceAll(/\d+/g, '1').replaceAll(/[A-HJ-UWYZ]/g, 'A');

const unnumberedParts = (kind: Kind, { tables, figures }: Brief): number =>
  kind === 'table' ? tables.length : kind === 'figure' ? figures.length : 0;
