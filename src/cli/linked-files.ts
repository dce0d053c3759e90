import { dirname, resolve } from 'node:path';
import { resolvePath } from './resolve-path.ts';
import { findRepository, isInside } from './root.ts';

/** Which of the files that a document links to exist, by their path in the document. */
export type LinkedFiles = Readonly<Record<string, boolean>>;

/** Looks up files for one document and remembers the answers, on which its verdict depends. */
export interface FileLookup {
  readonly exists: (path: string) => boolean;
  readonly answers: LinkedFiles;
}

/**
 * `document` is the document's path. What leads out of its repository is not looked up, and counts as there; so does everything when
 * there is no repository, for a document on its own has left its files behind.
 */
export function lookUpFilesOf(document: string): FileLookup {
  const folder = dirname(resolve(document));
  const answers: Record<string, boolean> = Object.create(null);
  let root: string | false | undefined;
  const exists = (path: string): boolean => {
    root ??= findRepository(resolve(document)) ?? false;
    return (answers[path] ??= root === false || stands(resolve(folder, path), root));
  };
  return { exists, answers };
}

/** Whether the files of an earlier verdict are as they were. */
export function isUpToDate(answers: LinkedFiles, document: string): boolean {
  const known = Object.entries(answers);
  if (known.length === 0) return true;
  const { exists } = lookUpFilesOf(document);
  return known.every(([path, existed]) => exists(path) === existed);
}

function stands(absolute: string, root: string): boolean {
  if (!isInside(root, absolute)) return true;
  const resolved = resolvePath(absolute, root);
  return resolved.kind !== 'failure' || resolved.failure.kind !== 'not-found';
}
