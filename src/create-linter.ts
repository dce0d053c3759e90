import type { ActiveRule, CompiledRule } from './check/rule.ts';
import type { CheckResources } from './check/keyword.ts';
import type { ResolvedConfig } from './generated/config.ts';
import type { LintOptions } from './lint.ts';
import { sectionSlug } from './model/slug.ts';

/** What a configuration means for `lint` and `fix`: active rules with their options, aliases by slug, the project's words. */
export function lintOptions(
  config: ResolvedConfig,
  rules: readonly CompiledRule[],
  resources: Omit<CheckResources, 'words' | 'language'>,
): Omit<LintOptions, 'contract'> {
  return {
    rules: rules.flatMap((rule) => activate(rule, config)),
    ruleIds: rules.map(({ id }) => id),
    aliases: aliasesBySlug(config.aliases),
    resources: { ...resources, words: config.words, language: config.language },
  };
}

function activate(rule: CompiledRule, config: ResolvedConfig): ActiveRule[] {
  const setting = config.rules[rule.id];
  const severity = setting?.severity ?? rule.severity;
  return severity === 'off' ? [] : [{ rule, severity, options: { ...rule.defaults, ...setting?.options } }];
}

function aliasesBySlug(aliases: ResolvedConfig['aliases']): Map<string, string> {
  return new Map(
    Object.entries(aliases).flatMap(([id, titles]) => titles.map((title) => [sectionSlug(title), id] as const)),
  );
}
