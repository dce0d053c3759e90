import { describe, expect, test } from 'vitest';
import { parse } from '../src/model/parse.ts';
import { recover } from '../src/recover/recover.ts';
import { applyEdits } from '../src/text/edit.ts';

const PROSE = 'The ministry has asked three ports for an answer by the end of the month, and none has sent one so far.';

/** The headings of a document once its unmarked titles are marked; a line that is a full stop stands for a paragraph. */
function outline(text: string): string[] {
  const document = text
    .trim()
    .split('\n')
    .map((line) => (line === '.' ? PROSE : line))
    .join('\n\n');
  const edits = recover(document, parse(document)).flatMap((recovery) => recovery.edits);
  return applyEdits(document, edits).match(/^#+ .*$/gm) ?? [];
}

const capitals = `
Port Dues After the Reform
.
SUMMARY
.
THE PRESENT RATES
.
Dues for Ferries
.
Dues for Barges
.
CONCLUSION
.`;

const numbersWithFrontMatter = `
Port Dues After the Reform
Executive Summary
.
Scope of the Study
.
Storage Under the Old Rules
.
1. Present Rates
.
1.1 Rates for Ferries
.
2. Future Rates
.`;

const phases = `
Port Dues After the Reform
.
Phase 1: Survey the Quays
.
Staff and Equipment
.
Phase 2: Deepen the Channel
.
Staff and Dredgers
Hired From Abroad
.
Phase 3: Raise the Dues
.
Next Steps
.`;

describe('titles without marks are levelled', () => {
  test.each<[what: string, text: string, headings: string[]]>([
    [
      'under chapters in capitals',
      capitals,
      [
        '# Port Dues After the Reform',
        '## SUMMARY',
        '## THE PRESENT RATES',
        '### Dues for Ferries',
        '### Dues for Barges',
        '## CONCLUSION',
      ],
    ],
    [
      'under numbered chapters, with sections of known names above them',
      numbersWithFrontMatter,
      [
        '# Port Dues After the Reform',
        '## Executive Summary',
        '### Scope of the Study',
        '### Storage Under the Old Rules',
        '## 1. Present Rates',
        '### 1.1 Rates for Ferries',
        '## 2. Future Rates',
      ],
    ],
    [
      'under a series that spans the document',
      phases,
      [
        '# Port Dues After the Reform',
        '## Phase 1: Survey the Quays',
        '### Staff and Equipment',
        '## Phase 2: Deepen the Channel',
        '### Staff and Dredgers',
        '#### Hired From Abroad',
        '## Phase 3: Raise the Dues',
        '## Next Steps',
      ],
    ],
    [
      'with the parts of a section below it, and a closing section beside it',
      `
Port Dues After the Reform
.
Three Ways to Pay for Dredging
Option A: Raise the Dues
.
Option B: Lease the Quays
.
What Either Would Cost
.
Conclusion
.`,
      [
        '# Port Dues After the Reform',
        '## Three Ways to Pay for Dredging',
        '### Option A: Raise the Dues',
        '### Option B: Lease the Quays',
        '## What Either Would Cost',
        '## Conclusion',
      ],
    ],
    [
      'by a table of contents, what it omits below what it lists',
      `
Port Dues After the Reform
- [Present Rates](#present-rates)
  - [Rates for Ferries](#rates-for-ferries)
- [Future Rates](#future-rates)
.
Present Rates
.
Rates for Ferries
.
Discounts in Winter
.
Future Rates
.`,
      [
        '# Port Dues After the Reform',
        '## Present Rates',
        '### Rates for Ferries',
        '#### Discounts in Winter',
        '## Future Rates',
      ],
    ],
    [
      'by form where a table of contents is another document’s',
      `
Port Dues After the Reform
- [Zebra Crossings](#zebra-crossings)
- [Bus Lanes](#bus-lanes)
- [Tram Stops](#tram-stops)
.
Present Rates
.
Future Rates
.`,
      ['# Port Dues After the Reform', '## Present Rates', '## Future Rates'],
    ],
    [
      'among marked ones by what follows',
      `
# Port Dues After the Reform
.
## Present Rates
.
What the Ferries Pay
### In Summer
.
### In Winter
.
## Future Rates
.`,
      [
        '# Port Dues After the Reform',
        '## Present Rates',
        '## What the Ferries Pay',
        '### In Summer',
        '### In Winter',
        '## Future Rates',
      ],
    ],
    [
      'among marked ones like the others of their series',
      `
# Port Dues After the Reform
.
## Ways to Pay
.
### Option 1: Raise the Dues
.
Option 2: Lease the Quays
.
### Option 3: Sell the Cranes
.`,
      [
        '# Port Dues After the Reform',
        '## Ways to Pay',
        '### Option 1: Raise the Dues',
        '### Option 2: Lease the Quays',
        '### Option 3: Sell the Cranes',
      ],
    ],
    [
      'between numbered chapters, with a parent among them',
      `
Port Dues After the Reform
.
1. Present Rates
.
Rates for Ferries
.
Rates for Barges
Barges Under Tow
.
2. Future Rates
.
3. Next Steps
.`,
      [
        '# Port Dues After the Reform',
        '## 1. Present Rates',
        '### Rates for Ferries',
        '### Rates for Barges',
        '#### Barges Under Tow',
        '## 2. Future Rates',
        '## 3. Next Steps',
      ],
    ],
    [
      'by a series that opens below a section',
      `
Port Dues After the Reform
.
Three Ways to Pay for Dredging
.
Option A: Raise the Dues
.
Option B: Lease the Quays
.`,
      [
        '# Port Dues After the Reform',
        '## Three Ways to Pay for Dredging',
        '### Option A: Raise the Dues',
        '### Option B: Lease the Quays',
      ],
    ],
    [
      'by a table of contents that stands under a title of its own',
      `
Port Dues After the Reform
.
What This Report Holds
- [Present Rates](#present-rates)
- [Future Rates](#future-rates)
- [Next Steps](#next-steps)
.
Present Rates
.
Future Rates
.
Next Steps
.`,
      [
        '# Port Dues After the Reform',
        '## What This Report Holds',
        '### Present Rates',
        '### Future Rates',
        '### Next Steps',
      ],
    ],
    [
      'by a table of contents below a section of known name',
      `
Summary
.
- [Present Rates](#present-rates)
- [Future Rates](#future-rates)
- [Next Steps](#next-steps)
.
Present Rates
.
Future Rates
.
Next Steps
.`,
      ['## Summary', '## Present Rates', '## Future Rates', '## Next Steps'],
    ],
    [
      'among marked ones as the child of a title without text',
      `
# Port Dues After the Reform
.
## Present Rates
What the Ferries Pay
#### In Summer
.
#### In Winter
.
## Future Rates
.`,
      [
        '# Port Dues After the Reform',
        '## Present Rates',
        '### What the Ferries Pay',
        '#### In Summer',
        '#### In Winter',
        '## Future Rates',
      ],
    ],
    [
      'of numbered sections beside the summary before them, not below it',
      `
Port Dues After the Reform
Executive Summary
.
1. Rostock: Ferries First
Present Rates
.
2. Gdynia: Barges First
Present Rates
.
Lessons
1. Fix Rates for Years
.`,
      [
        '# Port Dues After the Reform',
        '## Executive Summary',
        '## 1. Rostock: Ferries First',
        '### Present Rates',
        '## 2. Gdynia: Barges First',
        '### Present Rates',
        '## Lessons',
        '### 1. Fix Rates for Years',
      ],
    ],
    [
      'of a series and of what follows it',
      `
Port Dues After the Reform
Lessons from Three Ports
Case Study 1: Rostock
.
Case Study 2: Gdynia
.
Case Study 3: Turku
.
What the Ports Share
.
Who Pays
.`,
      [
        '# Port Dues After the Reform',
        '## Lessons from Three Ports',
        '### Case Study 1: Rostock',
        '### Case Study 2: Gdynia',
        '### Case Study 3: Turku',
        '## What the Ports Share',
        '## Who Pays',
      ],
    ],
    [
      'where a line right under a title says more of it',
      `
Port Dues After the Reform
.
Present Rates\nFerries and Barges Alike
.
Future Rates\nCranes and Quays Alike
.
Next Steps
.`,
      [
        '# Port Dues After the Reform',
        '## Present Rates',
        '### Ferries and Barges Alike',
        '## Future Rates',
        '### Cranes and Quays Alike',
        '## Next Steps',
      ],
    ],
  ])('%s', (_what, text, headings) => {
    expect(outline(text)).toEqual(headings);
  });
});
