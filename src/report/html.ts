import { createHash } from 'node:crypto';
import { documentArticle } from './html/document.ts';
import { filters } from './html/filters.ts';
import { overview } from './html/overview.ts';
import { SCRIPT } from './html/script.ts';
import { STYLE } from './html/style.ts';
import { eachDiagnostic } from './report.ts';
import type { Reporter } from './reporter.ts';

/** One page that needs nothing else: an overview, then each brief with its findings marked and explained in the margin. */
export const html: Reporter = (report, context) => {
  const diagnostics = [...eachDiagnostic(report)].map(({ diagnostic }) => diagnostic);
  const articles = report.results.flatMap((result, index) =>
    result.diagnostics.length > 0 ? [documentArticle(result, index + 1, context)] : [],
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="brieflint ${context.version}">
<title>brieflint report</title>
<style>${STYLE}</style>
</head>
<body>
<header class="page"><h1>brieflint report</h1></header>
<main>
${overview(report, context)}
${filters(diagnostics)}
${articles.join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
};

/** Nothing is loaded, and no script or style but the page's own takes effect, whatever a document smuggles in. */
function policy(): string {
  return `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
