import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fix } from '../../fix.ts';
import type { Applicability, Diagnostic } from '../../generated/report.ts';
import { type Lint, type LintOptions, lint } from '../../lint.ts';
import { readBrief } from '../../read-brief.ts';
import { type Source, createSource, pointAt } from '../../text/source.ts';

/** What must hold for any text whatever. */
export interface Property {
  readonly name: string;
  /** What is wrong, or undefined. May throw, which is wrong too. */
  violation(examined: Examined): string | undefined;
}

/** A text and its verdict, made once for all properties. */
export interface Examined {
  readonly text: string;
  readonly options: LintOptions;
  readonly lint: Lint;
}

/** The properties that the fuzzer and the property tests check. */
export function createProperties(briefSchema: object): Property[] {
  const conforms = new Ajv2020({ allErrors: true, strict: false }).compile(briefSchema);
  return [
    { name: 'every rule comes to a verdict', violation: verdict },
    { name: 'the verdict is the same the second time', violation: deterministic },
    { name: 'positions lie in the text and fixes cut no character', violation: placed },
    { name: 'the model conforms to its schema', violation: (examined) => modelled(examined, conforms) },
    { name: 'safe fixes converge and keep every word', violation: (examined) => repaired(examined, 'safe') },
    { name: 'suggested fixes converge', violation: (examined) => repaired(examined, 'suggested') },
  ];
}

/** What a property finds wrong with a text; what is thrown counts. */
export function violationOf(property: Property, text: string, options: LintOptions): string | undefined {
  try {
    return property.violation({ text, options, lint: lint(text, options) });
  } catch (error) {
    const [message, ...stack] = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n');
    return `throws ${message} ${stack.find((line) => line.includes('/src/'))?.trim() ?? ''}`;
  }
}

function verdict({ lint: { diagnostics, incomplete } }: Examined): string | undefined {
  return incomplete ? diagnostics.find(({ ruleId }) => ruleId.startsWith('internal/'))?.message : undefined;
}

function deterministic({ text, options, lint: first }: Examined): string | undefined {
  return JSON.stringify(lint(text, options)) === JSON.stringify(first) ? undefined : 'they differ';
}

function placed({ text, lint: { diagnostics } }: Examined): string | undefined {
  const source = createSource(text);
  for (const diagnostic of diagnostics) {
    const wrong = misplaced(source, diagnostic) ?? misquotation(text, diagnostic) ?? misfixed(text, diagnostic);
    if (wrong)
      return `${diagnostic.ruleId} at ${diagnostic.position.start.line}:${diagnostic.position.start.column} ${wrong}`;
  }
  return undefined;
}

function misplaced(source: Source, { position: { start, end } }: Diagnostic): string | undefined {
  if (!(start.offset >= 0 && start.offset <= end.offset && end.offset <= source.text.length)) return 'leaves the text';
  for (const point of [start, end]) {
    if (JSON.stringify(pointAt(source, point.offset)) !== JSON.stringify(point)) return 'has a point that is none';
    if (cutsCharacter(source.text, point.offset)) return 'cuts a character';
  }
  return undefined;
}

function misfixed(text: string, { fix }: Diagnostic): string | undefined {
  const edits = fix?.edits ?? [];
  if (edits.some(({ start, end }) => start < 0 || start > end || end > text.length))
    return 'has a fix that leaves the text';
  if (edits.some(({ start, end }) => cutsCharacter(text, start) || cutsCharacter(text, end)))
    return 'has a fix that cuts a character';
  return undefined;
}

/** True between the halves of a surrogate pair and inside CR LF. */
function cutsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const pair = text.slice(offset - 1, offset + 1);
  return pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair);
}

/** Where the text has marks or character references, what is quoted may be what they stand for. */
function misquotation(text: string, { position, actual }: Diagnostic): string | undefined {
  const quoted = text.slice(position.start.offset, position.end.offset);
  if (actual === undefined || quoted === actual || /[&*_`\\~<>[\]|!\s]/.test(quoted)) return undefined;
  return `says ${JSON.stringify(actual)} where the text says ${JSON.stringify(quoted)}`;
}

function modelled({ text, options }: Examined, conforms: ValidateFunction): string | undefined {
  const { brief } = readBrief(text, options);
  if (conforms(JSON.parse(JSON.stringify(brief)))) return undefined;
  const [error] = conforms.errors ?? [];
  return `${error?.instancePath} ${error?.message}`;
}

function repaired({ text, options, lint: first }: Examined, applicability: Applicability): string | undefined {
  if (!first.diagnostics.some(({ fix }) => fix && (fix.applicability === 'safe' || applicability === 'suggested')))
    return undefined;
  const once = fix(text, options, applicability);
  if (once.status === 'refused') return `refused: ${once.reason} (${once.ruleIds.join(', ')})`;
  const twice = fix(once.text, options, applicability);
  if (twice.status === 'refused') return `refused the second time: ${twice.reason} (${twice.ruleIds.join(', ')})`;
  if (twice.text !== once.text) return 'the second run changes the text again';
  if (applicability === 'safe' && wordsOf(once.text) !== wordsOf(text)) return 'the words have changed';
  return undefined;
}

const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
