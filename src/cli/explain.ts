import { rulePages } from '../generated/bundled/rule-pages.js';
import { rulePage } from '../report/rule-page.ts';
import { type Arguments, didYouMean, oneOf } from './arguments.ts';
import { projectConfig } from './project-config.ts';
import { print } from './streams.ts';
import { UsageError } from './usage-error.ts';

/** `brieflint explain RULE`: the rule's page as Markdown, or its file's content as JSON; with a document, its contract. */
export async function explain(args: Arguments): Promise<number> {
  const [id] = args.paths;
  if (id === undefined)
    throw new UsageError('explain needs the id of a rule or a document', 'brieflint rules lists them');
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(id)) {
    return (await import('./explain-document.ts')).explainDocument(id, args);
  }
  const config = await projectConfig(args);
  if (!config) return 2;
  const word = args.value('word');
  if (word !== undefined) return (await import('./explain-word.ts')).explainTypo(word, args, config);
  const pages = [...rulePages, ...(config.customRules ?? [])];
  const page = pages.find((rule) => rule.id === id);
  if (!page) {
    const ids = pages.map((rule) => rule.id);
    throw new UsageError(`There is no rule “${id}”`, didYouMean(id, ids) ?? 'brieflint rules lists them');
  }
  print(
    oneOf(args, 'format', ['text', 'json'], 'text') === 'json' ? `${JSON.stringify(page, null, 2)}\n` : rulePage(page),
  );
  return 0;
}
