import type { CheckOptions } from '../job-options.ts';
import { judge } from '../lint.ts';
import { readBrief } from '../read-brief.ts';
import { contractFacts } from './contract-facts.ts';
import type { Analysis } from './facts.ts';
import { headingFacts, listFacts, tableFacts } from './structure-facts.ts';

/** Reads and checks a document for an editor. */
export function analyse(text: string, options: CheckOptions): Analysis {
  const reading = readBrief(text, options);
  const { diagnostics } = judge(reading, options);
  const bound = options.contract && contractFacts(reading, options.contract.contract, options.aliases);
  return {
    diagnostics,
    headings: headingFacts(reading),
    lists: listFacts(reading, bound?.missingLabels),
    tables: tableFacts(reading, bound?.columns),
    acronyms: reading.brief.acronyms.flatMap(({ acronym, expansions: [expansion] }) =>
      expansion === undefined ? [] : [{ acronym, expansion }],
    ),
    ...(bound && { contract: bound.facts }),
  };
}
