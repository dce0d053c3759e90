import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { lspDiagnostics } from './diagnostics.ts';
import { createPositions } from './encoding.ts';
import type { Workspace } from './workspace.ts';

/** Mistakes in configuration files, shown in these files, which the editor does not ask about. */
export interface ConfigProblems {
  /** Sends what has changed since the last time. */
  publish(): void;
}

export function createConfigProblems(connection: Connection, workspace: Workspace): ConfigProblems {
  /** What was sent of each faulty file, as JSON. */
  let sent = new Map<string, string>();
  return {
    publish() {
      const before = sent;
      sent = new Map();
      for (const { path, diagnostics } of workspace.problems()) {
        const uri = URI.file(path).toString();
        // Lines and columns are known already, so the text is not needed.
        const problems = lspDiagnostics(diagnostics, uri, createPositions('', [0], 'utf-16'));
        sent.set(uri, JSON.stringify(problems));
        if (before.get(uri) !== sent.get(uri)) void connection.sendDiagnostics({ uri, diagnostics: problems });
      }
      for (const uri of before.keys()) if (!sent.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
