import { Scratch } from './scratch.ts';

/** What a release tag names, checked out as users get it: tag `v1` of a repository of its own. */
export function checkOutRelease(): Scratch {
  const release = new Scratch('release');
  const project = process.cwd();
  const { output } = release.run('sh', '-c', `cd "${project}" && npx tsx src/dev/release-tree.ts --dirty`);
  release.run('git', 'fetch', '-q', project, output.trim());
  release.run('git', 'checkout', '-q', 'FETCH_HEAD');
  release.run('git', 'tag', 'v1');
  return release;
}
