import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkOutRelease } from './release.ts';
import { Scratch, isInstalled } from './scratch.ts';

const BAD =
  '# Water rights\n\nRights are traded.\n\n- Price: it doubled.\n- Volume: it fell.\n| Basin | Volume |\n|---|---|\n| North | 12 |\n';
const GOOD = '# Water rights\n\nRights are traded.\n';
const REPAIRED = BAD.replace('fell.\n|', 'fell.\n\n|');

describe.skipIf(!isInstalled('pre-commit') || !existsSync('dist/cli.js'))(
  'as a pre-commit hook',
  { timeout: 300_000 },
  () => {
    let release: Scratch;
    let home: Scratch;
    let work: Scratch;

    beforeAll(() => {
      release = checkOutRelease();
      home = new Scratch('pre-commit-home');
    }, 300_000);
    afterAll(() => {
      release.remove();
      home.remove();
    });

    beforeEach(() => {
      work = new Scratch('work', { PRE_COMMIT_HOME: home.folder });
    });
    afterEach(() => work.remove());

    const useHook = (id: string, more = ''): void => {
      work.write(
        '.pre-commit-config.yaml',
        `repos:\n- repo: file://${release.folder}\n  rev: v1\n  hooks:\n  - id: ${id}\n${more}`,
      );
      work.run('git', 'add', '.pre-commit-config.yaml');
      work.run('pre-commit', 'install');
    };
    const commit = (...paths: string[]): ReturnType<Scratch['run']> => {
      work.run('git', 'add', '--', ...paths);
      return work.run('git', 'commit', '-m', 'Add briefs');
    };
    const text = (path: string): string => readFileSync(join(work.folder, path), 'utf8');

    test('the manifest is valid, and a release has nothing to install or run', () => {
      expect(release.run('pre-commit', 'validate-manifest', '.pre-commit-hooks.yaml')).toEqual({
        status: 0,
        output: '',
      });
      const manifest = JSON.parse(readFileSync(join(release.folder, 'package.json'), 'utf8')) as Record<
        string,
        unknown
      >;
      expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['scripts']));
      expect([manifest['scripts'], manifest['dependencies'], manifest['devDependencies']]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(existsSync(join(release.folder, 'dist/cli.js'))).toBe(true);
      expect(existsSync(join(release.folder, 'src'))).toBe(false);
    });

    test.each(['--allow-git=root', '--install-links'])(
      'newer versions install a release from git, with %s',
      (option) => {
        const url = `git+file://${release.folder}#v1`;
        const { status } = work.run('npm', 'install', '--global', '--prefix', `${work.folder}/node`, option, url);
        expect(status).toBe(0);
        work.write('brief.md', BAD);
        expect(work.run('node/bin/brieflint', 'check', '--', 'brief.md').status).toBe(1);
      },
    );

    test('a commit with a bad brief is refused, with a readable message', () => {
      useHook('brieflint');
      work.write('briefs/water rights.md', BAD);
      const { status, output } = commit('briefs');
      expect(status).toBe(1);
      expect(output).toContain('briefs/water rights.md\n');
      expect(output).toContain('7:1  error    A table of 2 columns and 1 row is glued to the text above');
      expect(output.match(/- hook id: brieflint/g)).toHaveLength(1);
      expect(output.match(/1 error in 1 file/g)).toHaveLength(1);
      expect(output).not.toContain('\u001B');
    });

    test('a commit with a good brief goes through', () => {
      useHook('brieflint');
      work.write('brief.md', GOOD);
      expect(commit('brief.md').status).toBe(0);
      expect(work.run('git', 'log', '--format=%s').output).toBe('Add briefs\n');
    });

    test('the fix hook repairs the file and refuses the commit until it is staged', () => {
      useHook('brieflint-fix');
      work.write('brief.md', BAD);
      const { status, output } = commit('brief.md');
      expect(status).toBe(1);
      expect(output).toContain('files were modified by this hook');
      expect(text('brief.md')).toBe(REPAIRED);
      expect(commit('brief.md').status).toBe(0);
    });

    test('only what is staged counts: neither other files nor the rest of a file', () => {
      useHook('brieflint-fix');
      work.write('other.md', BAD);
      work.write('brief.md', GOOD);
      work.run('git', 'add', 'brief.md');
      work.write('brief.md', `${GOOD}\nNot staged.\n`);
      expect(work.run('git', 'commit', '-m', 'Add briefs').status).toBe(0);
      expect(text('other.md')).toBe(BAD);
      expect(text('brief.md')).toBe(`${GOOD}\nNot staged.\n`);
    });

    test('a configuration never widens the list of files, and its ignored files stay ignored', () => {
      useHook('brieflint');
      work.write(
        '.brieflintrc.yaml',
        'overrides: [{ files: ["**/*.md"], rules: { typo: off } }]\nignore: [drafts/**]\n',
      );
      work.write('unstaged.md', BAD);
      work.write('drafts/brief.md', BAD);
      work.write('brief.md', GOOD);
      const { status, output } = commit('.brieflintrc.yaml', 'drafts', 'brief.md');
      expect(output).not.toContain('unstaged.md');
      expect(status).toBe(0);
    });

    test.each(['a b.md', 'a\nb.md', "it's “1”.md", '-x.md', '--fix.md', 'ünï.md'])(
      'the file name %j arrives whole',
      (name) => {
        useHook('brieflint');
        work.write(name, BAD);
        const { status, output } = commit(name);
        expect(status).toBe(1);
        expect(output).toContain(`${name.replace('\n', '\\n')}\n`);
        expect(output).toContain('1 error in 1 file');
      },
    );

    test('10,000 files pass through batches, and none is left out', () => {
      useHook('brieflint', '    verbose: true\n');
      const folder = 'an-archive-whose-folder-has-a-long-name';
      for (let i = 0; i < 9_999; i++) work.write(`${folder}/${i}.md`, GOOD);
      work.write(`${folder}/bad.md`, BAD);
      work.run('git', 'add', folder);
      const { status, output } = work.run('pre-commit', 'run', 'brieflint', '--all-files');
      const checked = [...output.matchAll(/in (?:1 of )?([\d,]+) files?/g)].map(([, count]) => Number(count));
      expect(status).toBe(1);
      expect(checked.length).toBeGreaterThan(1);
      expect(checked.reduce((sum, count) => sum + count, 0)).toBe(10_000);
    });
  },
);
