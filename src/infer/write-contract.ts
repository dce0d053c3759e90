import { Document, isNode, isScalar } from 'yaml';
import { splitPointer } from '../text/pointer.ts';
import type { Claim } from './claim.ts';

/** The contract as YAML, what supports each claim beside it as a comment. */
export function writeContract({ data, remarks }: Claim): string {
  const document = new Document(data);
  for (const [pointer, remark] of remarks) {
    const path = splitPointer(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node: unknown = document.getIn(path, true);
    if (isScalar(node)) node.comment = ` ${remark}`;
    else if (isNode(node)) node.commentBefore = ` ${remark}`;
  }
  return document.toString({ lineWidth: 120, flowCollectionPadding: true });
}
