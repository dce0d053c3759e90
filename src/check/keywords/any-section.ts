import type { Brief } from '../../generated/brief.ts';
import type { CheckContext, Hit, Keyword } from '../keyword.ts';

/** One of some sections is there, at the top of the document; where a contract says what has to be there, it alone does. */
export const anySection: Keyword = {
  name: 'anySection',
  type: 'object',
  argument: { type: 'array', items: { type: 'string' }, minItems: 1 },
  description: 'On a brief that no contract governs: one of the sections with these ids is there.',
  check: ({ outline }: Brief, ids: readonly string[], { resources }: CheckContext): Hit[] => {
    if (resources.contracted || outline.some((id) => ids.includes(id.replace(/-\d+$/, '')))) return [];
    const last = outline.at(-1);
    // Absent at the end, so reported at the last section that is there.
    return [
      { ...(last !== undefined && { pointer: `/sections/${last}` }), severity: 'info', expected: ids.map(titleOf) },
    ];
  },
};

const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
