import type { Draft } from './draft.ts';

/** Notes why front matter was not read, and where. */
export function refuseMetadata(draft: Draft, message: string, start: number, end: number): void {
  draft.brief.metadataError = message;
  draft.places.setMember(draft.brief, 'metadataError', { start, end });
}
