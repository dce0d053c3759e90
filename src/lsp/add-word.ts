import { existsSync, readFileSync } from 'node:fs';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { wordEdit } from '../config/word-edit.ts';
import { createSource } from '../text/source.ts';
import { createPositions } from './encoding.ts';
import type { Workspace } from './workspace.ts';

/** The edit that adds a word to the project's list, in its configuration file or a new one; undefined when there is no place for it. */
export function addWordEdit(workspace: Workspace, uri: string, word: string): WorkspaceEdit | undefined {
  const files = workspace.configFileFor(uri);
  if (!files) return undefined;
  const path = files.found ?? files.fresh;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const edit = wordEdit(path, text, word);
  if (!edit) return undefined;
  const configUri = URI.file(path).toString();
  const range = createPositions(text, createSource(text).lineStarts, 'utf-16').rangeOfOffsets(edit.start, edit.end);
  return {
    documentChanges: [
      ...(files.found === undefined
        ? [{ kind: 'create' as const, uri: configUri, options: { ignoreIfExists: true } }]
        : []),
      { textDocument: { uri: configUri, version: null }, edits: [{ range, newText: edit.text }] },
    ],
  };
}
