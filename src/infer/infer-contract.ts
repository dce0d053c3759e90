import type { Brief } from '../generated/brief.ts';
import { sectionSlug } from '../model/slug.ts';
import type { Claim } from './claim.ts';
import { nested } from './claim.ts';
import { inferMetadata } from './infer-metadata.ts';
import { inferSections } from './infer-sections.ts';

/** What documents of one kind have in common, as a contract that all of them keep. */
export function inferContract(briefs: readonly Brief[], aliases: ReadonlyMap<string, string>): Claim {
  const idOf = (title: string): string => aliases.get(sectionSlug(title)) ?? sectionSlug(title);
  const sections = inferSections(briefs, idOf);
  const metadata = inferMetadata(briefs.map((brief) => brief.metadata ?? {}));
  const data = {
    title: 'Untitled kind of document',
    description: `Inferred from ${briefs.length} documents`,
    ...asObject(sections.data),
    ...(metadata && { frontMatter: metadata.data }),
  };
  return {
    data,
    remarks: new Map([...sections.remarks, ...(metadata ? nested(metadata.remarks, '/frontMatter') : [])]),
  };
}

const asObject = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {});
