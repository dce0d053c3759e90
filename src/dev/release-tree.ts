import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes the commit that a release tag names, and prints its id: what users run and no more. pre-commit and GitHub Actions
 * take a tool from its repository as it stands, so a release has to carry its build; main does not. Without
 * dependencies and scripts in package.json, `npm install` of a release has nothing to fetch and runs nothing.
 *
 *     npm run build && git tag v1.2.3 $(npm run -s release:tree)
 */
function releaseTree(): string {
  const changes = git(['status', '--porcelain']);
  if (changes !== '' && !process.argv.includes('--dirty')) throw new Error(`commit first:\n${changes}`);
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
  const { version } = manifest;
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-release-'));
  try {
    const tree = writeTree(releaseManifest(manifest), join(folder, 'index'));
    return git(['commit-tree', tree, '-p', 'HEAD', '-m', `Release ${String(version)}`]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Besides package.json: what its `files` list, and what hook runners and CI read. */
const FILES = [
  'dist',
  'rules',
  'schemas',
  'LICENSE',
  'README.md',
  'THIRD-PARTY-NOTICES.md',
  '.pre-commit-hooks.yaml',
  'action.yml',
  'ci',
];

function releaseManifest({ scripts: _scripts, devDependencies: _dev, ...rest }: Record<string, unknown>): string {
  return `${JSON.stringify(rest, null, 2)}\n`;
}

/** Writes the tree through an index of its own, so that neither the files nor the index of the checkout are touched. */
function writeTree(manifest: string, index: string): string {
  const env = { ...process.env, GIT_INDEX_FILE: index };
  git(['add', '--force', ...FILES.filter(isThere)], { env });
  const blob = git(['hash-object', '-w', '--stdin'], { input: manifest });
  git(['update-index', '--add', '--cacheinfo', `100644,${blob},package.json`], { env });
  return git(['write-tree'], { env });
}

const isThere = (path: string): boolean => existsSync(path);

function git(args: string[], options: { env?: NodeJS.ProcessEnv; input?: string } = {}): string {
  return execFileSync('git', args, { encoding: 'utf8', ...options }).trim();
}

process.stdout.write(`${releaseTree()}\n`);
