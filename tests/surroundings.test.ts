import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const isRoot = process.getuid?.() === 0;

const BRIEF = '# Ferry fares\n\n## Summary\n\nFares rose by the the half.\n\n## Recommendations\n\nFreeze fares.\n';
const FOUND = /^a\.md:5:15: warning\[repeated-word\] “the” stands twice\n$/;

/** What a shell prints in a repository with the document `a.md`, and the status that it ends with. */
function shell(script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-around-'));
  writeFileSync(join(folder, 'a.md'), BRIEF);
  chmodSync(folder, 0o755);
  const prelude = `git init -q .
nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent "$@"; }
check() { $RUN --format text --fail-on warning "$@"; }
`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `${prelude}${script}`], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      NODE: process.execPath,
      RUN: `${process.execPath} ${resolve('dist/cli.js')}`,
      GIT_CONFIG_GLOBAL: join(folder, '.git/global'),
    },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, output: stdout + stderr };
}

type Row = [what: string, script: string, status: number, says: RegExp];

const everywhere: Row[] = [
  ['without HOME', 'unset HOME; check', 1, FOUND],
  ['with nothing in the environment', 'env -i $RUN --format text --fail-on warning', 1, FOUND],
  ['without a folder for temporary files', 'TMPDIR=/nonexistent check', 1, FOUND],
  ['with a cache that is no folder', 'XDG_CACHE_HOME=/dev/null check', 1, FOUND],
  ['on a dumb terminal', 'TERM=dumb check', 1, FOUND],
  ['in a Turkish locale', 'env LC_ALL=tr_TR.UTF-8 $RUN --format text --fail-on warning', 1, FOUND],
  [
    'with 24 open files at most',
    'for i in {1..200}; do cp a.md $i.md; done; ulimit -n 24; check | wc -l',
    0,
    /^ *201\n$/,
  ],
  ['with standard input closed', 'check - <&-', 2, /File is empty/],
  ['with standard output closed', 'check >&-', 1, /^$/],
  ['with standard error closed', 'check gone.md 2>&-', 2, /There is no such file/],
  ['with a folder as standard input', 'check - < /tmp', 2, /File is empty/],
  ['in a folder that is gone', 'mkdir b; cd b; rmdir ../b; check', 2, /^brieflint: The working folder is gone\n$/],
  [
    'in a linked working tree',
    'git add . && git -c user.name=a -c user.email=a@b.c commit -qm a && git worktree add -q ../$$ && cd ../$$ && ' +
      'echo "b.md" > .gitignore && cp a.md b.md && check; check --since HEAD',
    0,
    FOUND,
  ],
  [
    'in a submodule',
    'git add . && git -c user.name=a -c user.email=a@b.c commit -qm a && git init -q b && cd b && ' +
      'git -c protocol.file.allow=always submodule --quiet add "$(dirname "$PWD")" c && cd c && cp a.md b.md && ' +
      'check --since HEAD b.md',
    1,
    /^b\.md:5:15: warning/,
  ],
  ...[
    'core.quotepath=false',
    'diff.noprefix=true',
    'diff.external=/bin/false',
    'color.ui=always',
    'core.pager=false',
  ].map((setting): Row => [
    `with ${setting}`,
    `git config --file .git/global ${setting.replace('=', ' ')}; git add . && git -c user.name=a -c user.email=a@b.c commit -qm a; ` +
      `cp a.md 'ü "b".md'; echo 'And the the rest.' >> a.md; check --since HEAD`,
    1,
    /^a\.md:10:5: warning.*\nü "b"\.md:5:15: warning.*\n$/,
  ]),
  [
    'among names with blanks and line ends',
    "mkdir $'b\\n c'; mv a.md $'b\\n c/d e.md'; check",
    1,
    /^b\\n c\/d e\.md:5:15: warning/,
  ],
  [
    'among names that are not UTF-8',
    "mkdir $'b\\xff'; mv a.md $'b\\xff'; touch $'c\\xff.md'; check; check $'c\\xff.md'",
    2,
    /^b\uFFFD:1:1: .*its name is not UTF-8\nc\uFFFD\.md:1:1: .*its name is not UTF-8\nc\uFFFD\.md:1:1: .*its name is not UTF-8\n$/,
  ],
  [
    'among folders, pipes and sockets of such names',
    `mkdir b.md; mkfifo c.md; "$NODE" -e 'require("net").createServer().listen("d.md", () => process.exit())'; check`,
    2,
    /^a\.md:5:15: .*\nc\.md:1:1: .*named pipe.*\nd\.md:1:1: .*socket.*\n$/,
  ],
  [
    'when a document vanishes before it is read',
    `cp a.md z.md; "$NODE" --import 'data:text/javascript,import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module"; ` +
      `const read = fs.readFileSync; fs.readFileSync = (path, ...rest) => { if (/z.md$/.test(path)) fs.rmSync(path); ` +
      `return read(path, ...rest); }; syncBuiltinESMExports();' "${resolve('dist/cli.js')}" --format text .`,
    2,
    /z\.md:1:1: error\[internal\/unreadable\] File cannot be read: it is gone/,
  ],
  ...['config', 'contract', 'lexicon', 'rule', 'gitignore'].map((what): Row => {
    const settings =
      {
        config: ['brieflint.config.yaml', ''],
        contract: ['pipe.yaml', 'contracts: [{ files: "**", schema: ./pipe.yaml }]'],
        lexicon: ['pipe.bin', 'lexicons: { nl: ./pipe.bin }'],
        rule: ['pipe.yaml', 'customRules: ["*.yaml"]'],
        gitignore: ['.gitignore', ''],
      }[what] ?? [];
    return [
      `with a pipe for its ${what}`,
      `mkfifo ${settings[0]}; [ -z '${settings[1]}' ] || echo '${settings[1]}' > .brieflintrc; check > b; echo $?; cat b`,
      0,
      /^[12]\n[^]*a\.md:5:15: warning/,
    ];
  }),
];

const onFullDisk: Row[] = [
  ['a report', 'check > /dev/full', 2, /^brieflint: Standard output cannot be written: no space left on the disk\n$/],
  ['a model', '$RUN extract a.md > /dev/full', 2, /^brieflint: Standard output cannot be written/],
  ['the version', '$RUN --version > /dev/full', 2, /^brieflint: Standard output cannot be written/],
  [
    'verdicts of a stream',
    `echo '{"id": 1, "text": "a"}' | $RUN stream > /dev/full`,
    2,
    /^brieflint: Standard output cannot be written/,
  ],
  ['a report and what is wrong', 'check > /dev/full 2>&1', 2, /^$/],
  [
    'a report in a file',
    'check --output-file /dev/full',
    2,
    /“\/dev\/full” cannot be written: no space left on the disk/,
  ],
];

const asNobody: Row[] = [
  ['check', 'nobody $RUN --format text --fail-on warning', 1, FOUND],
  [
    'fix',
    'nobody $RUN --format text --fix-suggested',
    2,
    /^a\.md:1:1: .*Fixes were not written: it is read-only\na\.md:5/,
  ],
  ['a report', 'nobody $RUN --output-file b.txt', 2, /^brieflint: “b\.txt” cannot be written: permission denied\n$/],
  [
    'a baseline',
    'nobody $RUN baseline',
    2,
    /^brieflint: “.*\.brieflint-baseline\.json” cannot be written: permission denied\n$/,
  ],
  [
    'a configuration',
    'nobody $RUN init',
    2,
    /^brieflint: “brieflint\.config\.yaml” cannot be written: permission denied\n$/,
  ],
  [
    'tables',
    'nobody $RUN extract a.md --output-file b/c.json',
    2,
    /^brieflint: “b\/c\.json” cannot be written: permission/,
  ],
  [
    'a document that it may not read',
    'chmod 0 a.md; nobody $RUN --format text',
    2,
    /File cannot be read: permission denied/,
  ],
  ['a folder that it may not read', 'mkdir -m 0 b; nobody $RUN --format text', 2, /b:1:1: .*permission denied/],
  [
    'a repository of somebody else',
    'nobody $RUN --since HEAD',
    2,
    /^brieflint: Git cannot tell what has changed: .*dubious/,
  ],
];

const situations: Record<string, Row[]> = {
  'in odd surroundings': everywhere,
  'on a full disk': onFullDisk,
  'for a user who may write nothing': isRoot ? asNobody : [],
};

describe.skipIf(process.platform === 'win32').each(Object.entries(situations))('%s', (_situation, rows) => {
  test.each(rows)('brieflint ends with a sentence: %s', { timeout: 60_000 }, (_what, script, status, says) => {
    const outcome = shell(script);
    expect(outcome).toEqual({ status, output: expect.stringMatching(says) });
    expect(outcome.output).not.toMatch(/\n {4}at /);
  });
});
