import { expect, test } from 'vitest';
import { type ColorWhen, showsHyperlinks, wantsColour } from '../src/cli/terminal.ts';

test.each<[string, ColorWhen, boolean, Record<string, string>, boolean]>([
  ['a terminal', 'auto', true, {}, true],
  ['a pipe or file', 'auto', false, {}, false],
  ['a dumb terminal', 'auto', true, { TERM: 'dumb' }, false],
  ['NO_COLOR', 'auto', true, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR, which says nothing', 'auto', true, { NO_COLOR: '' }, true],
  ['NO_COLOR before FORCE_COLOR', 'auto', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ['FORCE_COLOR=1', 'auto', false, { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0', 'auto', true, { FORCE_COLOR: '0' }, false],
  ['--color=always', 'always', false, { NO_COLOR: '1' }, true],
  ['--color=never', 'never', true, { FORCE_COLOR: '1' }, false],
])('colour for %s', (_, when, isTerminal, env, colour) => {
  expect(wantsColour(when, isTerminal, env)).toBe(colour);
});

test.each<[string, boolean, Record<string, string>, boolean]>([
  ['GNOME Terminal', true, { VTE_VERSION: '7006' }, true],
  ['an old GNOME Terminal', true, { VTE_VERSION: '4205' }, false],
  ['Windows Terminal', true, { WT_SESSION: 'x' }, true],
  ['VS Code', true, { TERM_PROGRAM: 'vscode' }, true],
  ['VS Code, into a pipe', false, { TERM_PROGRAM: 'vscode' }, false],
  ['Terminal.app, which prints nothing useful', true, { TERM_PROGRAM: 'Apple_Terminal' }, false],
  ['an unknown terminal', true, {}, false],
  ['a build server', true, { TERM_PROGRAM: 'vscode', CI: 'true' }, false],
])('links in %s', (_, isTerminal, env, links) => {
  expect(showsHyperlinks(isTerminal, env)).toBe(links);
});
