import type { Config, Override, Preset, ResolvedConfig, ResolvedRule, RuleSetting } from '../generated/config.ts';

/** Settings one upon the other, later ones winning: words and titles add up, rules are replaced option by option. */
export function mergeSettings(pieces: readonly (Config | Preset | Override)[]): ResolvedConfig {
  const languages = pieces.map((piece) => ('language' in piece ? piece.language : undefined));
  return {
    language: languages.findLast((language) => language !== undefined) ?? 'en',
    words: [...new Set(pieces.flatMap(({ words = [] }) => words))],
    aliases: mergeAliases(pieces.map(({ aliases = {} }) => aliases)),
    rules: mergeRules(pieces.map(({ rules = {} }) => rules)),
  };
}

function mergeAliases(all: readonly Record<string, string[]>[]): Record<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const [id, names] of all.flatMap((aliases) => Object.entries(aliases))) {
    titles.set(id, [...new Set([...(titles.get(id) ?? []), ...names])]);
  }
  return Object.fromEntries(titles);
}

function mergeRules(all: readonly Record<string, RuleSetting>[]): Record<string, ResolvedRule> {
  const rules = new Map<string, ResolvedRule>();
  for (const [id, setting] of all.flatMap((settings) => Object.entries(settings))) {
    const { severity, options } = normalize(setting);
    const before = rules.get(id);
    const merged = { ...before?.options, ...options };
    const winner = severity ?? before?.severity;
    rules.set(id, {
      ...(winner !== undefined && { severity: winner }),
      ...(Object.keys(merged).length > 0 && { options: merged }),
    });
  }
  return Object.fromEntries(rules);
}

function normalize(setting: RuleSetting): ResolvedRule {
  if (typeof setting === 'string') return { severity: setting };
  if (!Array.isArray(setting)) return setting;
  const [severity, options] = setting;
  return { severity, ...(options && { options }) };
}
