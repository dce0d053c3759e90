import { existsSync, readFileSync } from 'node:fs';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { wordEdit } from '../config/word-edit.ts';
import { createSource } from '../text/source.ts';
import type { Client } from './capabilities.ts';
import { createPositions } from './encoding.ts';
import type { Workspace } from './workspace.ts';

/** The edit that adds a word to the project's list, in its configuration file or a new one; undefined when there is no place for it. */
export function addWordEdit(
  workspace: Workspace,
  uri: string,
  word: string,
  client: Client,
): WorkspaceEdit | undefined {
  const files = workspace.configFileFor(uri);
  if (!files) return undefined;
  const path = files.found ?? files.fresh;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const edit = wordEdit(path, text, word);
  if (!edit) return undefined;
  const positions = createPositions(text, createSource(text).lineStarts, client.encoding);
  const edits = [{ range: positions.rangeOfOffsets(edit.start, edit.end), newText: edit.text }];
  return workspaceEdit(URI.file(path).toString(), edits, files.found === undefined, client);
}

function workspaceEdit(uri: string, edits: TextEdit[], isNew: boolean, client: Client): WorkspaceEdit {
  if (!client.editsVersions) return { changes: { [uri]: edits } };
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  const change = { textDocument: { uri, version: null }, edits };
  return { documentChanges: isNew && client.createsFiles ? [create, change] : [change] };
}
