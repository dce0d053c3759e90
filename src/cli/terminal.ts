/** How colour was asked for. */
export type ColorWhen = 'always' | 'never' | 'auto';

type Environment = Readonly<Record<string, string | undefined>>;

/** https://no-color.org, FORCE_COLOR and dumb terminals, in the order in which people expect them. */
export function wantsColour(when: ColorWhen, isTerminal: boolean, env: Environment): boolean {
  if (when !== 'auto') return when === 'always';
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}

/** True where the terminal is known to turn OSC 8 sequences into links; an unknown one might print them. */
export function showsHyperlinks(isTerminal: boolean, env: Environment): boolean {
  if (!isTerminal || env['TERM'] === 'dumb' || env['CI'] !== undefined) return false;
  if (Number(env['VTE_VERSION'] ?? 0) >= 5000) return true;
  if (['WT_SESSION', 'KITTY_WINDOW_ID', 'KONSOLE_VERSION'].some((name) => env[name] !== undefined)) return true;
  return ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper'].includes(env['TERM_PROGRAM'] ?? '');
}
