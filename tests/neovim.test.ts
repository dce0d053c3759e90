import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

/** Opens the brief, waits for findings, prints them, applies the preferred fix of the first and saves. */
const SCRIPT = `
local brieflint = require('brieflint')
brieflint.attach({ vim.env.NODE, vim.env.CLI, 'lsp', '--stdio' })
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
for _, d in ipairs(vim.diagnostic.get(0)) do
  io.stdout:write(string.format('%d:%d %s\\n', d.lnum + 1, d.col, d.message))
end
local params = {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = { start = { line = 2, character = 8 }, ['end'] = { line = 2, character = 8 } },
  context = { diagnostics = {}, only = { 'quickfix' } },
}
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 20000)
for _, answer in pairs(answers) do
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, 'utf-16')
end
vim.cmd('silent write')
vim.cmd('qall!')
`;

test.runIf(hasNeovim)(
  'Neovim shows a finding at its column, applies the fix and saves',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'brieflint-nvim-'));
    const brief = join(folder, 'ferry.md');
    const text =
      '# A ferry for Port Callan\n\n🎉 The islnad loses its last boat at seven, and many lose their way home.\n\n## Recommendations\n\nFund a late boat.\n';
    writeFileSync(brief, text);
    writeFileSync(join(folder, 'script.lua'), SCRIPT);
    const runtime = `set runtimepath+=${folder}`;
    const lua = `lua package.path = '${resolve('editors/neovim')}/?.lua;' .. package.path`;
    const args = [
      '--headless',
      '-u',
      'NONE',
      '-i',
      'NONE',
      '--cmd',
      runtime,
      '--cmd',
      lua,
      brief,
      '-c',
      `luafile ${join(folder, 'script.lua')}`,
    ];
    const env = { PATH: process.env['PATH'], HOME: folder, NODE: process.execPath, CLI: resolve('dist/cli.js') };
    const { stdout } = spawnSync('nvim', args, { encoding: 'utf8', env, timeout: 50_000 });
    // Neovim counts columns in bytes, from 0: the emoji has four, “ The ” five.
    expect(stdout.trim()).toBe('3:9 “islnad” looks misspelt; “island” was expected');
    expect(readFileSync(brief, 'utf8')).toBe(text.replace('islnad', 'island'));
  },
  60_000,
);
