// Runs hostile repositories against brieflint and other linters: node tests/peers/compare.mjs FOLDER, where FOLDER has
// them installed (markdownlint-cli2, rumdl, cspell, textlint, remark-cli). Prints the table of hostile-repositories.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const installed = resolve(process.argv[2] ?? '.');
const bin = (name) => join(installed, 'node_modules/.bin', name);
const TOOLS = {
  brieflint: [process.execPath, resolve('dist/cli.js'), 'check', '.', '--format', 'text'],
  'markdownlint-cli2': [bin('markdownlint-cli2'), '**/*.md'],
  rumdl: [bin('rumdl'), 'check', '.', '--no-cache'],
  cspell: [bin('cspell'), 'lint', '--no-progress', '--dot', '**/*.md'],
  textlint: [bin('textlint'), '--rule', 'no-todo', '**/*.md'],
  'remark-cli': [bin('remark'), '.', '--no-stdout'],
};

const SECRET = 'Kxqzzvword';
const BRIEF = '# Ferry fares\n\n## Summary\n\nFares rose by half in two years.\n';
const run = (root) => `require('fs').writeFileSync(${JSON.stringify(join(root, 'PWNED'))}, 'x');`;
const ran = ({ root }) => (existsSync(join(root, 'PWNED')) ? '**runs it**' : 'does not');
const seconds = ({ took, killed, output }) =>
  killed ? '**> 30 s**' : `${(took / 1000).toFixed(1)} s${/Not finished in/.test(output) ? ', its limit' : ''}`;

const CASES = [
  {
    what: 'Code in a configuration file of the tool’s own name',
    files: (root) =>
      Object.fromEntries(
        ['brieflint.config.js', '.markdownlint-cli2.cjs', 'cspell.config.cjs', '.textlintrc.js', '.remarkrc.cjs'].map(
          (name) => [name, `${run(root)} module.exports = {};`],
        ),
      ),
    tell: ran,
  },
  {
    what: 'Code that a data-only configuration names',
    files: (root) => ({
      'evil.cjs': `${run(root)} module.exports = {};`,
      'node_modules/textlint-rule-evil/index.js': `${run(root)} module.exports = () => ({});`,
      'node_modules/textlint-rule-evil/package.json': '{"name": "textlint-rule-evil", "main": "index.js"}',
      'brieflint.config.json': '{"extends": "./evil.cjs"}',
      '.markdownlint-cli2.jsonc': '{"customRules": ["./evil.cjs"]}',
      'cspell.json': '{"import": ["./evil.cjs"]}',
      '.textlintrc.json': '{"rules": {"evil": true}}',
      '.remarkrc.json': '{"plugins": ["./evil.cjs"]}',
    }),
    tell: ran,
  },
  { what: 'JavaScript in front matter', files: (root) => ({ 'a.md': `---js\n${run(root)}\n---\n` }), tell: ran },
  {
    what: 'A link to a document outside of the repository',
    files: () => ({}),
    links: { 'escape.md': '../secret.md' },
    tell: ({ output }) =>
      output.includes('escape.md') && !/leads outside/.test(output)
        ? '**reads it**'
        : /leads outside/.test(output)
          ? 'refuses, says so'
          : 'nothing said',
  },
  {
    what: 'A file name that is a command to GitHub',
    files: () => ({ 'x\n::error::owned.md': '#Bad Kxqzzvword TODO\n\n\n\n#Bad\n' }),
    tell: ({ output }) =>
      /^::error::owned/m.test(output) ? '**prints it**' : /owned/.test(output) ? 'encodes it' : 'nothing said',
  },
  {
    what: 'A document that is not UTF-8',
    files: () => ({ 'a.md': Buffer.from('# Caf\xe9\n\nNoir.\n', 'latin1') }),
    tell: ({ output, status }) =>
      /UTF-8|utf-8|invalid/i.test(output) ? `names it, status ${status}` : `nothing said, status ${status}`,
  },
  {
    what: '5.6 KB of nested bullets and empty lines',
    files: () => ({ 'a.md': `${'- '.repeat(1875)}x${'\n'.repeat(1875)}` }),
    tell: seconds,
  },
  {
    what: '28 KB of nested strong emphasis',
    files: () => ({ 'a.md': `${'*a **a '.repeat(2031)}b${' a** a*'.repeat(2031)}` }),
    tell: seconds,
  },
  {
    what: '70 KB of an address with asterisks',
    files: () => ({ 'a.md': `http://example.com/${'*'.repeat(70000)}a` }),
    tell: seconds,
  },
  {
    what: '50 KB of nested quotes',
    files: () => ({ 'a.md': `${'> '.repeat(25000)}a` }),
    tell: (one) => `${seconds(one)}${/RangeError|call stack/.test(one.output) ? ', RangeError' : ''}`,
  },
];

function attack(command, { files, links = {} }) {
  const outer = mkdtempSync(join(tmpdir(), 'peers-'));
  const root = join(outer, 'repository');
  mkdirSync(join(root, '.git'), { recursive: true });
  writeFileSync(join(outer, 'secret.md'), `#${SECRET}\n\n\n\nTODO: ${SECRET}\n`);
  for (const [name, content] of Object.entries({ 'brief.md': BRIEF, ...files(root) })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
  const [program, ...args] = command;
  const start = performance.now();
  const { status, signal, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 2 ** 28,
  });
  return { root, status, killed: signal !== null, took: performance.now() - start, output: `${stdout}${stderr}` };
}

const names = Object.keys(TOOLS);
console.log(`| | ${names.join(' | ')} |\n|---|${'---|'.repeat(names.length)}`);
for (const one of CASES) {
  const cells = names.map((name) => one.tell(attack(TOOLS[name], one)));
  console.log(`| ${one.what} | ${cells.join(' | ')} |`);
}
