import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

const TEXT =
  '# A ferry for Port Callan\n\n🎉 The islnad loses its last boat at seven, and many lose their way home.\n\n## Recommendations\n\nFund a late boat.\n';
const CLI = resolve('dist/cli.js');

/** A folder with a brief and the program as editors call it. */
function workplace(): { folder: string; env: NodeJS.ProcessEnv } {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-editor-'));
  writeFileSync(join(folder, 'ferry.md'), TEXT);
  writeFileSync(join(folder, 'brieflint'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
  chmodSync(join(folder, 'brieflint'), 0o755);
  return { folder, env: { PATH: `${folder}:${process.env['PATH']}`, HOME: folder, LANG: 'C.UTF-8' } };
}

test.runIf(has('vim'))(
  'Vim fills its quickfix list',
  () => {
    const { folder, env } = workplace();
    const list = join(folder, 'list.txt');
    const commands = [
      `set runtimepath+=${resolve('editors/vim')}`,
      'compiler brieflint',
      'silent make!',
      `call writefile(map(getqflist(), {_, e -> bufname(e.bufnr) . ':' . e.lnum . ':' . e.col . ' ' . e.type . ' ' . e.text}), '${list}')`,
      'qall!',
    ];
    const args = ['-es', '-u', 'NONE', '-i', 'NONE', 'ferry.md', ...commands.flatMap((command) => ['-c', command])];
    spawnSync('vim', args, { cwd: folder, env, encoding: 'utf8', timeout: 50_000 });
    expect(readFileSync(list, 'utf8')).toBe('ferry.md:3:8 e “islnad” looks misspelt; “island” was expected\n');
  },
  60_000,
);

test.runIf(has('emacs'))(
  'Emacs shows the finding through Flymake',
  () => {
    const { folder, env } = workplace();
    const script = `
    (require 'brieflint)
    (find-file "ferry.md")
    (setq-local brieflint-test-result nil)
    (brieflint-flymake (lambda (found) (setq brieflint-test-result (or found t))))
    (let ((tries 0))
      (while (and (not brieflint-test-result) (< tries 500)) (accept-process-output nil 0.05) (setq tries (1+ tries))))
    (dolist (d brieflint-test-result)
      (princ (format "%s|%s|%s\\n" (buffer-substring (flymake-diagnostic-beg d) (flymake-diagnostic-end d)) (flymake-diagnostic-type d) (flymake-diagnostic-text d))))`;
    const args = ['--batch', '-Q', '-L', resolve('editors/emacs'), '--eval', `(progn ${script})`];
    const { stdout } = spawnSync('emacs', args, { cwd: folder, env, encoding: 'utf8', timeout: 50_000 });
    expect(stdout).toBe('islnad|:error|“islnad” looks misspelt; “island” was expected [typo]\n');
  },
  60_000,
);
