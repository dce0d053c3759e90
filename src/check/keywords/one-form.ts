import type { Prose } from '../../generated/brief.ts';
import type { CheckContext, Hit, Keyword } from '../keyword.ts';
import { type FormUse, type Term, usesOf } from '../term-uses.ts';

/** What stands in a prose of the brief, and what should. */
export interface Replacement {
  /** Index of the prose. */
  readonly prose: number;
  readonly index: number;
  readonly was: string;
  readonly text: string;
}

/** Terms that a document writes in one of their forms only. */
export const oneForm: Keyword = {
  name: 'oneForm',
  type: 'array',
  argument: {
    type: 'array',
    items: {
      type: 'object',
      required: ['forms'],
      additionalProperties: false,
      properties: {
        forms: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string', minLength: 1 } } },
        where: { enum: ['after-number', 'mark'] },
        except: { type: 'array', items: { type: 'string', minLength: 1 } },
        severity: { enum: ['warning', 'info'] },
        dialects: { type: 'boolean' },
      },
    },
  },
  description: 'Terms of which a document uses one form only; the form used most is the norm, and a term has one hit.',
  check(_proses: readonly Prose[], terms: readonly Term[], { brief, language, vocabulary }: CheckContext): Hit[] {
    const uses = usesOf(brief, terms);
    // Where one English is asked for, the other is misspelt; and “organisation” is French, too.
    const isAnyEnglish = (): boolean => language === 'en' && vocabulary()?.isForeign !== true;
    return terms.flatMap((term, i) => {
      const hits = hitsOf(term, comparable(term, uses[i] ?? []));
      return hits.length > 0 && term.dialects && !isAnyEnglish() ? [] : hits;
    });
  },
};

/** Of a family of words (“American”: color, center …) only those count that the document writes in two ways. */
function comparable(term: Term, uses: readonly FormUse[]): readonly FormUse[] {
  if (!isFamily(term)) return uses;
  const forms = new Map<number, Set<string>>();
  for (const { variant, form } of uses) forms.set(variant, (forms.get(variant) ?? new Set()).add(form));
  const twofold = new Set([...forms].flatMap(([variant, { size }]) => (size > 1 ? [variant] : [])));
  return uses.filter(({ variant }) => twofold.has(variant));
}

const isFamily = ({ forms, where }: Term): boolean =>
  where !== 'mark' && Object.entries(forms).every(([name, texts]) => !texts.includes(name));

/** None when all uses have one form, else one at the first other use, which a context that has habits of its own excuses. */
function hitsOf(term: Term, uses: readonly FormUse[]): Hit[] {
  const normForm = mostFrequent(uses, ({ form }) => form);
  const norm = uses.filter(({ form }) => form === normForm);
  const contexts = new Set([...norm.map(({ context }) => context), 'text']);
  const odd = uses.filter(({ form, context }) => form !== normForm && contexts.has(context));
  const first = odd[0];
  if (!first) return [];
  const same = norm.find(({ variant }) => variant === first.variant);
  const usual = mostFrequent(norm, ({ variant }) => variant);
  const model = same ?? norm.find(({ variant }) => variant === usual) ?? first;
  return [
    {
      pointer: `/${first.prose}/text`,
      index: first.index,
      length: first.text.length,
      actual: first.text,
      ...(same && isWord(same.text) === isWord(first.text) && { expected: [likeCase(same.text, first.text)] }),
      ...(term.severity && { severity: term.severity }),
      form: first.form,
      uses: odd.length,
      normForm: model.form,
      normUses: norm.length,
      found: quoted(term, first),
      norm: quoted(term, model),
      replacements: isClear(term, norm, odd) ? odd.flatMap((use) => replacementOf(term, use, model.form)) : [],
    },
  ];
}

/** Whether the norm can be written for the rest: marks in any case, words when most uses have it by far. */
const isClear = ({ where }: Term, norm: readonly FormUse[], odd: readonly FormUse[]): boolean =>
  where === 'mark' || norm.length >= 2 * odd.length;

/**
 * A use in the words of another form: of several that stand for one text, a mark that opens takes the first. None when words
 * would be joined, taken apart or put in the place of a sign, which changes more than their spelling.
 */
function replacementOf({ forms }: Term, { form, text, opens, prose, index }: FormUse, norm: string): Replacement[] {
  const { [form]: own = [], [norm]: others = [] } = forms;
  const texts = others.filter((_, variant) => own[variant]?.toLowerCase() === text.toLowerCase());
  const written = opens ? texts[0] : texts.at(-1);
  if (written === undefined || wordsIn(written) !== wordsIn(text)) return [];
  return [{ prose, index, was: text, text: likeCase(written, text) }];
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const isWord = (text: string): boolean => wordsIn(text) > 0;

/** The value that most uses have, the earliest of several; undefined without uses. */
function mostFrequent<Value>(uses: readonly FormUse[], valueOf: (use: FormUse) => Value): Value | undefined {
  const counts = new Map<Value, number>();
  for (const use of uses) counts.set(valueOf(use), (counts.get(valueOf(use)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/** The text, with the name of its form where that is no text itself. */
function quoted({ forms }: Term, { text, form }: FormUse): string {
  return forms[form]?.includes(form) ? `“${text}”` : `“${text}” (${form})`;
}

function likeCase(text: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
