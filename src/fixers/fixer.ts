import type { Brief } from '../generated/brief.ts';
import type { Edit } from '../generated/report.ts';
import type { Place, SourceMap } from '../model/source-map.ts';

/** What a fixer is told: the finding's place and facts, and the author's text. */
export interface FixRequest {
  readonly text: string;
  readonly brief: Brief;
  /** The finding's place in the author's text. */
  readonly place: Place;
  readonly pointer: string;
  /** Where a part of the brief stands in the author's text. */
  readonly placeOf: (part: object) => Place | undefined;
  /** Where a stretch of a string of the brief stands in the author's text. */
  readonly locate: SourceMap['locate'];
  readonly expected: readonly string[];
  readonly facts: (name: string) => unknown;
  /** Edits that recovery made for the part at this place. */
  readonly recovery: readonly Edit[];
}

/** Edits in the author's text that settle a finding; none when this case has no safe way. */
export type Fixer = (request: FixRequest) => Edit[];
