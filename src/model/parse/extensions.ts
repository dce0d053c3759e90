import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Extension as SyntaxExtension } from 'micromark-util-types';

/** One construct beyond CommonMark, as the two extensions that know it. */
export interface Construct {
  readonly syntax: SyntaxExtension;
  readonly tree: TreeExtension;
}

/**
 * The constructs beyond CommonMark that can occur in `text`, in the order in which remark registers them.
 * Each costs time on every character that it listens to (tables and literal autolinks double the whole parse),
 * and none can change a text without its trigger. Front matter is only for a text that starts a document.
 */
export function constructsFor(text: string, isStart: boolean): Construct[] {
  return (isStart ? [...gfm, frontMatter] : gfm).filter(({ trigger }) => trigger.test(text));
}

interface TriggeredConstruct extends Construct {
  readonly trigger: RegExp;
}

const matters: ('yaml' | 'toml')[] = ['yaml', 'toml'];

const gfm: readonly TriggeredConstruct[] = [
  // Also looked for in the decoded text: “www\.org”, “http&colon;//”.
  {
    trigger: /@|www\\?\.|https?\\?:|&(?:#|\w+;)/i,
    syntax: gfmAutolinkLiteral(),
    tree: gfmAutolinkLiteralFromMarkdown(),
  },
  { trigger: /\[\^/, syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() },
  { trigger: /~/, syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() },
  // A delimiter row stands on its own line: below the marker of a list item, to the right of that of a quote.
  { trigger: /^[ \t>]*(?:-[- \t]*)?[|:][|: \t-]*$/m, syntax: gfmTable(), tree: gfmTableFromMarkdown() },
  { trigger: /\[[\sx]\]/i, syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
];

const frontMatter: TriggeredConstruct = {
  trigger: /^\uFEFF?(?:---|\+\+\+)/,
  syntax: frontmatter(matters),
  tree: frontmatterFromMarkdown(matters),
};
