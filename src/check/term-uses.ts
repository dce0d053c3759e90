import type { Brief, Prose } from '../generated/brief.ts';
import { maskedText } from '../text/masked-text.ts';
import { remembered } from '../text/remembered.ts';
import { wordsAmong } from '../text/words-among.ts';
import { quotationsOf } from '../model/quotation.ts';

/**
 * A term with its forms: name of the form → its texts; the texts at one index of two forms are variants of one word.
 * When no form is named after one of its texts, the term is a family of words, each with its own forms.
 */
export interface Term {
  readonly forms: Readonly<Record<string, readonly string[]>>;
  /** Where a text counts: after a digit, or as a quotation mark or apostrophe; as a whole word when absent. */
  readonly where?: 'after-number' | 'mark';
  /** Longer texts around a form that are names of their own. */
  readonly except?: readonly string[];
  readonly severity?: 'warning' | 'info';
  /** The forms are American and British spelling, of which a configuration may ask for one. */
  readonly dialects?: boolean;
}

/** A use of a form in the text. */
export interface FormUse {
  readonly form: string;
  /** Index of the text among the texts of its form. */
  readonly variant: number;
  /** Index of the prose. */
  readonly prose: number;
  readonly index: number;
  /** As written in the document. */
  readonly text: string;
  /** Whether it opens what follows, as a quotation mark does after a space. */
  readonly opens: boolean;
  readonly context: Context;
}

/** Where other habits may hold than in the running text: quotations are other people's words, tables and headings abbreviate. */
export type Context = 'text' | 'quotation' | 'heading' | 'table';

/** The uses of each term in the running text, in order; notes and entries that are the title of a linked work are left out. */
export function usesOf({ prose: proses, links }: Brief, terms: readonly Term[]): FormUse[][] {
  const uses = terms.map((): FormUse[] => []);
  if (terms.length === 0) return uses;
  const titles = new Set(links.map(({ text }) => text.trim()));
  const usesIn = usesInProse(terms);
  for (const [prose, entry] of proses.entries()) {
    const found = usesIn(entry);
    if (found.length === 0 || titles.has(maskedText(entry).trim())) continue;
    for (const { term, use } of found) uses[term]?.push({ ...use, prose });
  }
  return uses;
}

/** A use within a prose, and the index of its term. */
interface OwnUse {
  readonly term: number;
  readonly use: Omit<FormUse, 'prose'>;
}

// The same terms are looked for in every document.
const usesInProse = remembered((terms: readonly Term[]) => {
  const candidates = candidatesOf(terms);
  return remembered((prose: Prose) => (FOREIGN.has(prose.role) ? [] : ownUses(prose, candidates)));
});

function ownUses(prose: Prose, candidates: Candidates): OwnUse[] {
  const text = maskedText(prose);
  const words = wordsAmong(candidates, text);
  if (words.length === 0) return [];
  const isQuoted = quotationsOf(text);
  const isMarkup = MARKUP.test(text);
  return words.flatMap(({ word, index }) => {
    const candidate = candidates.get(word)?.find((one) => isUse(one, text, index));
    if (!candidate || (candidate.where === 'mark' && isMarkup)) return [];
    const { term, form, variant, symbolic } = candidate;
    const quotes = prose.role === 'quotation' || isQuoted(index);
    const context = quotes ? 'quotation' : symbolic ? contextOf(prose.role) : 'text';
    const opens = !/[^\s([{—–/-]$/u.test(text.charAt(index - 1));
    const written = text.slice(index, index + candidate.text.length);
    return [{ term, use: { form, variant, index, text: written, opens, context } }];
  });
}

const FOREIGN = new Set<Prose['role']>(['metadata', 'alt', 'footnote']);

/** `{: width="100%" }`, `title: "Costs"`. */
const MARKUP = /=["']|^[\w-]+: ["']/m;

function contextOf(role: Prose['role']): Context {
  return role === 'cell' || role === 'column' ? 'table' : role === 'heading' ? 'heading' : 'text';
}

interface Candidate {
  /** Index of the term. */
  readonly term: number;
  readonly form: string;
  readonly variant: number;
  readonly text: string;
  /** True when the term may be written as a symbol. */
  readonly symbolic: boolean;
  readonly where: Term['where'];
  readonly except: readonly string[];
}

/** What a document may hold, by its first word or mark in lower case, the longest first. */
type Candidates = ReadonlyMap<string, readonly Candidate[]>;

function candidatesOf(terms: readonly Term[]): Candidates {
  const candidates = new Map<string, Candidate[]>();
  for (const [term, { forms, where, except = [] }] of terms.entries()) {
    const symbolic = Object.values(forms).some((texts) => texts.some((text) => !LETTER.test(text)));
    for (const [form, texts] of Object.entries(forms)) {
      for (const [variant, text] of texts.entries()) {
        const key = (/^(?:[\p{L}\p{N}]+|[^])/u.exec(text)?.[0] ?? text).toLowerCase();
        const same = candidates.get(key) ?? [];
        same.push({ term, form, variant, text, symbolic, where, except });
        candidates.set(key, same);
      }
    }
  }
  for (const same of candidates.values()) same.sort((a, b) => b.text.length - a.text.length);
  return candidates;
}

function isUse({ text: form, where, except }: Candidate, text: string, index: number): boolean {
  const end = index + form.length;
  if (!isWritten(form, text, index)) return false;
  if (except.some((name) => text.startsWith(name, index - name.indexOf(form)))) return false;
  const before = text.slice(Math.max(0, index - 2), index);
  const after = text.slice(end, end + 3);
  if (where === 'mark') return isMark(form, before, after);
  if (!isWholeWord(form, before, after)) return false;
  return where !== 'after-number' || /\d ?$/.test(before);
}

/** An apostrophe joins letters; a double mark after a digit stands for inches. */
const isMark = (mark: string, before: string, after: string): boolean =>
  /['’]/.test(mark) ? LETTER.test(before.slice(-1)) && LETTER.test(after.charAt(0)) : !/\d$/.test(before);

const LETTER = /\p{L}/u;

/** Capitals of a form are part of it; a form in lower case may open a sentence, but a capital inside one is a name. */
function isWritten(form: string, text: string, index: number): boolean {
  if (text.startsWith(form, index)) return true;
  const capital = form.charAt(0).toUpperCase();
  if (capital === form.charAt(0) || !text.startsWith(capital + form.slice(1), index)) return false;
  return /(?:^|[.!?:•]["”’)]?\s+)["“‘(]?$/.test(text.slice(Math.max(0, index - 6), index));
}

function isWholeWord(form: string, before: string, after: string): boolean {
  const last = form.at(-1) ?? '';
  if (LETTER.test(form) && /[\p{L}\p{N}_@#/.$]$/u.test(before)) return false;
  if (LETTER.test(last)) return !/^(?:[\p{L}\p{N}_$@/]|[.'’]\p{Ll}{2})/u.test(after);
  return !/^[\p{L}\p{N}_]/u.test(after);
}
