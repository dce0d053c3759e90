import type { ErrorObject } from 'ajv';
import type { Brief } from '../generated/brief.ts';
import type { Kind } from '../generated/rule.ts';
import { primaryLanguage } from '../lexicon/lexicons.ts';
import { type Vocabulary, readVocabulary } from '../lexicon/vocabulary.ts';
import { languageOf } from '../model/document-language.ts';
import type { CheckContext, CheckResources } from './keyword.ts';
import { type Part, partsOf } from './parts.ts';
import { prune } from './prune.ts';
import type { ActiveRule, Validate } from './rule.ts';

/** A violation: a rule, the part that breaks it, and Ajv's error. */
export interface Finding {
  readonly active: ActiveRule;
  readonly part: Part;
  readonly error: ErrorObject;
}

/** A rule that threw. The other rules go on. */
export interface Failure {
  readonly ruleId: string;
  readonly reason: string;
}

export interface Verdict {
  readonly findings: Finding[];
  readonly failures: Failure[];
}

/** Runs every rule against every part of its kind. */
export function runRules(
  brief: Brief,
  rules: readonly ActiveRule[],
  resources: CheckResources,
  enter?: (phase: string) => void,
): Verdict {
  const partsByKind = new Map<Kind, Part[]>();
  const findings: Finding[] = [];
  const failures: Failure[] = [];
  const language = languageFor(brief, resources);
  const vocabulary = lazyVocabulary(brief, language, resources);
  for (const active of rules) {
    enter?.(`rule ${active.rule.id}`);
    const kind = active.rule.select;
    const parts = partsByKind.get(kind) ?? partsOf(brief, kind);
    partsByKind.set(kind, parts);
    try {
      const context: CheckContext = { brief, options: active.options, resources, language, vocabulary };
      for (const part of parts) {
        for (const error of violations(active, part, context)) findings.push({ active, part, error });
      }
    } catch (error) {
      failures.push({ ruleId: active.rule.id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { findings, failures };
}

/** Several rules weigh words, most documents need them once. */
function lazyVocabulary(
  { prose }: Brief,
  language: string,
  { lexicons }: CheckResources,
): () => Vocabulary | undefined {
  let vocabulary: Vocabulary | undefined;
  return () => {
    const lexicon = vocabulary ? undefined : lexicons(language);
    return (vocabulary ??= lexicon && readVocabulary(prose, lexicon));
  };
}

/** What the document says, save that only a configuration pins a spelling: `lang: en-US` is what site generators write by themselves. */
function languageFor(brief: Brief, { language }: CheckResources): string {
  const named = primaryLanguage(languageOf(brief) ?? language);
  return named === primaryLanguage(language) ? language : named;
}

function violations({ rule }: ActiveRule, part: Part, context: CheckContext): ErrorObject[] {
  if (rule.where && !conforms(rule.where, part, context)) return [];
  return conforms(rule.schema, part, context) ? [] : prune(rule.schema.errors ?? []);
}

function conforms(validate: Validate, part: Part, rootData: CheckContext): boolean {
  return validate(part.value, { instancePath: part.pointer, parentData: HOLDER, parentDataProperty: 'part', rootData });
}

/** Ajv wants a parent; a rule must not climb above its part, so this one is empty. */
const HOLDER = Object.freeze({});
