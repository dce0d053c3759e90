/** An image in HTML; no `alt` when the attribute is missing. */
export interface HtmlImage {
  readonly url: string;
  readonly alt?: string;
}

/** The images of a piece of HTML, in order. */
export function imagesIn(html: string): HtmlImage[] {
  if (!/<img\b/i.test(html)) return [];
  return [...html.matchAll(IMAGE)].flatMap(([tag]) => {
    const url = attribute(tag, SOURCE);
    const alt = attribute(tag, ALT);
    return url === undefined ? [] : [{ url, ...(alt !== undefined && { alt }) }];
  });
}

const IMAGE = /<img\s[^<>]{1,4000}>/gi;
const SOURCE = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const ALT = /\salt(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/i;

/** The value of an attribute, empty when it has none; undefined when it is missing. */
function attribute(tag: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '').trim() : undefined;
}
