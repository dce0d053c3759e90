import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Prose } from '../src/generated/brief.ts';
import { featuresInWords } from '../src/lexicon/evidence-in-words.ts';
import { explainWord } from '../src/lexicon/explain-word.ts';
import { findTypos } from '../src/lexicon/spelling.ts';
import { readVocabulary } from '../src/lexicon/vocabulary.ts';
import { readBrief } from '../src/read-brief.ts';
import { openEnglish } from './english.ts';

const lexicon = await openEnglish();

const prose = (text: string, role: Prose['role'] = 'paragraph'): Prose => ({ text, role, verbatim: [] });

/** What is reported in a document of these paragraphs. */
const typosOf = (texts: readonly string[], words: readonly string[] = []): string[] =>
  findTypos(
    texts.map((text) => prose(text)),
    lexicon,
    { words },
  ).map(({ actual, expected }) => `${actual} → ${expected[0]}`);

describe('a misspelling', () => {
  test.each([
    ['International compliance must be Uphheld by all parties.', 'Uphheld → Upheld'],
    ['The goverment will publish its response in spring.', 'goverment → government'],
    ['This is teh only option that ministers considered.', 'teh → the'],
    ['Funding for adminstrations at the local level has fallen.', 'adminstrations → administrations'],
    ['THE GOVERNEMNT RESPONSE TO THE REVIEW', 'GOVERNEMNT → GOVERNMENT'],
    ['Local authorities occured costs that they could not foresee.', 'occured → occurred'],
    ['The maximimum penalty was raised in the following year.', 'maximimum → maximum'],
    ['Ministers will explicity rule out a second consultation.', 'explicity → explicitly'],
    ['B. Recomendations for the next year', 'Recomendations → Recommendations'],
    ['Revenue fell inthe second quarter of the year.', 'inthe → in the'],
    ['The Deparment’s report was laid before the house.', 'Deparment’s → Department’s'],
    ['They didnt consult the regional assemblies before the vote.', "didnt → didn't"],
  ])('is found in “%s”', (text, expected) => expect(typosOf([text])).toEqual([expected]));

  test('is found among others', () =>
    expect(typosOf(['A resonably large, considereably costlier, probablly neccessary plan.'])).toEqual([
      'resonably → reasonably',
      'considereably → considerably',
      'probablly → probably',
      'neccessary → necessary',
    ]));

  test('of a word that only this document has is found by its other uses', () => {
    expect(
      typosOf([
        'Agrivillages lend to members only; agrivillages are audited yearly.',
        'Most agrivillages are solvent.',
        'Some agrivilages report late.',
      ]),
    ).toEqual(['agrivilages → agrivillages']);
  });

  test('that a document makes each time is still one when it is beyond doubt', () => {
    const texts = ['The goverment pays.', 'A goverment may not.', 'No goverment did.', 'Ask the goverment.'];
    expect(typosOf(texts)).toEqual(texts.map(() => 'goverment → government'));
  });

  test('is no longer one when a document makes it each time and it may be a word', () =>
    expect(typosOf(['The farmlet pays.', 'A farmlet may not.', 'No farmlet did.', 'Ask the farmlet.'])).toEqual([]));

  test('stands at its exact place, wherever readers see it', () => {
    const text = [
      '---',
      'title: Fares and the goverment',
      'layout: defualt',
      '---',
      '',
      '# Bus fares and their consquences',
      '',
      'Read the [offical response](https://example.org/offical).[^1]',
      '',
      '- Main objetive: fewer cars',
      '',
      '| Body | Responsability |',
      '| --- | --- |',
      '| Council | asks the *comittee* |',
      '',
      '![A modren bus](modren.png)',
      '',
      '[^1]: A paper publised in 2024.',
      '',
    ].join('\n');
    const { brief, sourceMap } = readBrief(text, { aliases: new Map() });
    const places = findTypos(brief.prose, lexicon).map(({ prose: at, index, length }) => {
      const { start, end } = sourceMap.locate(`/prose/${at}/text`, { index, length });
      return `${text.slice(0, start).split('\n').length}: ${text.slice(start, end)}`;
    });
    expect(places).toEqual([
      '2: goverment',
      '6: consquences',
      '8: offical',
      '10: objetive',
      '12: Responsability',
      '14: comittee',
      '16: modren',
      '18: publised',
    ]);
  });
});

describe('not reported', () => {
  test.each([
    ['both spellings of English', 'The organisation analyses labour; the organization analyzes labor.'],
    ['addresses', 'See www.exampel.org/goverment, https://exampel.org/polcy and polcy@exampel.org.'],
    ['handles, hashtags and file names', 'Write to @polcyteam about #polcychange in polcy_brief.md or budgt.xlsx.'],
    ['identifiers', 'The field polcyId of getPolcy() and POLCY_ID hold it, as does polcy2025.'],
    ['acronyms and their plurals', 'RHOAI, DEFRA and JCPOA differ from other NGOs, MPs and DMOs.'],
    ['Roman numerals and units', 'Chapter XVII sets 450 MWh, 12 kWh/m2 and 3 GtCO2e for phase iii.'],
    ['chemical formulas', 'CO2, CH4 and NOx fall; SF6 does not.'],
    ['names after titles and initials', 'Minister Kravczuk met Dr Ngozika and J. Brzezicki on Tuesday.'],
    ['names within a sentence', 'The talks between Gharibabad and Mikhelidze resumed in Tskaltubo.'],
    [
      'foreign passages',
      'The motto reads « le gouvernement doit agir dans le cadre des pouvoirs qui lui sont dévolus ».',
    ],
    [
      'word formation',
      'Decarbonisation is a multi-stakeholder, sub-regional and non-punitive policy of co-regulation.',
    ],
    ['footnote labels and code', 'See the note.[^goverment] Run `defualt` first.'],
    ['link targets and HTML', 'See [the act](./goverment/polcy.md) and <span class="defualt">it</span>.'],
    ['reference labels', 'See [the act][goverment].\n\n[goverment]: https://exampel.org/goverment'],
    ['handles that a link leads to', 'Thanks to [@mafintosh](https://example.org/mafintosh).'],
    ['names used twice', 'Gharibov spoke first. The envoy of Gharibov agreed.'],
    ['names introduced by initials and courtesies', 'It is by A. Mestery, K. Plame and Ms Neoen.'],
    ['quotations in another language', 'She said „wir müssen die Verwaltung modernisieren, und zwar sofort“ and left.'],
    ['units and figures', 'It takes 12 kWh, 3 Mt, 40 km², 5 µg and 7 °C at 20 hPa.'],
    ['words of software that readers know', 'The backend, the runtime and the namespace are in the config.'],
    ['singulars that a dictionary has as plurals', 'A powerplant is planned.'],
    ['camel case of two capitals', 'Models are served by KServe and a TPanel.'],
    ['hyphenated compounds', 'A clause-by-clause review of evidence-led, place-based budgets.'],
    ['words broken at the end of a line', 'The implemen-\ntation of the agree\u00AD\nment on co-\noperation'],
    ['compounds broken at their hyphen', 'A long-\nterm plan, and pre-\nand post-\nwar plans, by Re-\nnault'],
    ['accents written apart', 'The cafe\u0301s and the e\u0301lite read their re\u0301sume\u0301s.'],
    [
      'ligatures and full-width letters',
      'The o\uFB03ce of \uFB01nance is on the \uFB02oor above the ＢＡＮＫ of ｆｉｎａｎｃｅ.',
    ],
    ['soft and unbreakable hyphens', 'The imple\u00ADmentation of a multi\u2011stakeholder, non\u2010binding plan'],
    ['words made of others', 'The designees of the board act quantifiably.'],
    ['possessives', "Kosovo's courts, the states' budgets and Brussels’s view."],
    ['optional endings', 'Each agenc(ies) and reduce(d) budget counts.'],
    ['words joined by slashes', 'Training/education and and/or clauses.'],
  ])('%s', (_what, text) => {
    const { brief } = readBrief(text, { aliases: new Map() });
    expect(findTypos(brief.prose, lexicon)).toEqual([]);
  });
});

describe('the words of a project', () => {
  const words = ['Gharibabd', 'agrivilage'];

  test.each([['in any case, possessive and plural', 'GHARIBABD and gharibabd’s agrivilages, an Agrivilage.']])(
    'are accepted %s',
    (_how, text) => expect(typosOf([text], words)).toEqual([]),
  );

  test('hide no other misspelling', () => {
    expect(typosOf(['The agrivilage and the agrivilagge need a goverment.'], words)).toEqual([
      'agrivilagge → agrivilage',
      'goverment → government',
    ]);
  });
});

test('the evidence for a word adds up to its score', () => {
  const vocabulary = readVocabulary([prose('The decision was uphheld by Kosovo.')], lexicon);
  const report = explainWord('uphheld', vocabulary, []);
  if (report.verdict !== 'weighed') throw new Error(report.verdict);
  const sum = report.evidence.reduce((total, { adds }) => total + adds, 0);
  expect(report.certainty).toBe('error');
  expect(report.suggestions[0]).toBe('upheld');
  expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(report.score, 10);
});

test('every measurement has words for editors', () => {
  const { weights } = JSON.parse(readFileSync('src/lexicon/weights.json', 'utf8'));
  expect(['bias', ...Object.keys(weights)].filter((feature) => !featuresInWords.includes(feature))).toEqual([]);
});

test.each([
  ['absent', 'treaty', []],
  ['known', 'Kosovo', []],
  ['own', 'uphheld', ['Uphheld']],
] as const)('a word may be %s', (verdict, word, words) => {
  const vocabulary = readVocabulary([prose('The decision was uphheld by Kosovo.')], lexicon);
  expect(explainWord(word, vocabulary, words)).toEqual({ verdict });
});

test.skipIf(!existsSync('../shared/seed'))('one misspelling in the seed brief', () => {
  const text = readFileSync('../shared/seed/serbia-sanctions-waiver.md', 'utf8');
  expect(typosOf(text.split(/[\n|]/))).toEqual(['Uphheld → Upheld']);
});
