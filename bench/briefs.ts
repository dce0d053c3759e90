/** A policy brief of about 5 KB, a different one for every `seed`; with more `parts`, as many times as long. */
export function brief(seed: number, parts = 1): string {
  const pick = picker(seed);
  const place = pick(places);
  const subject = pick(subjects);
  const sections = Array.from({ length: 4 * parts }, (_, index) => section(pick, place, subject, index));
  return [`# ${subject} in ${place}`, paragraph(pick, place, subject), ...sections, ''].join('\n\n');
}

type Pick = <T>(from: readonly T[]) => T;

function section(pick: Pick, place: string, subject: string, index: number): string {
  const items = drivers
    .filter((_, item) => (item + index) % 2 === 0)
    .map((driver) => `- **${driver}:** ${sentence(pick, place, subject)}`);
  const rows = years.map((year) => `| ${year} | ${pick(amounts)} | ${pick(amounts)} | ${pick(outcomes)} |`);
  return [
    `## ${headings[index % headings.length] ?? ''}${index < headings.length ? '' : ` in stage ${Math.floor(index / headings.length) + 1}`}`,
    paragraph(pick, place, subject),
    'Several reasons stand out:',
    items.join('\n'),
    ...(index % 2 === 0 ? [['| Year | Planned | Spent | Outcome |', '|---|---:|---:|---|', ...rows].join('\n')] : []),
    paragraph(pick, place, subject),
  ].join('\n\n');
}

function paragraph(pick: Pick, place: string, subject: string): string {
  return Array.from({ length: 3 }, () => sentence(pick, place, subject)).join(' ');
}

function sentence(pick: Pick, place: string, subject: string): string {
  return `${pick(actors)} in ${place} ${pick(actions)} ${pick(objects)} because ${subject.toLowerCase()} ${pick(effects)}.`;
}

/** The same brief as it arrives from a web page: without heading marks, its tables glued to the text above, some words misspelt. */
export function flawed(text: string): string {
  return text
    .replaceAll(/^#+ /gm, '')
    .replaceAll(/\n\n(?=\|)/g, '\n')
    .replaceAll('residents', 'residnets')
    .replaceAll('questioned', 'questionned');
}

/** The same choices for the same seed, on every machine. */
function picker(seed: number): Pick {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (from) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const chosen = from[Math.floor((state / 2 ** 32) * from.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
}

const headings = ['Background', 'Key findings', 'Options', 'Recommendations'];
const years = [2021, 2022, 2023, 2024, 2025];
const amounts = ['€1.2 million', '€3.4 million', '€0.8 million', '€2.5 million', '€4.1 million'];
const outcomes = ['On time', 'Delayed by a year', 'Under review', 'Completed early', 'Stopped in spring'];
const drivers = ['Cost', 'Health', 'Fairness', 'Resilience', 'Employment', 'Trust'];
const places = ['Bergen', 'Limerick', 'Porto', 'Graz', 'Turku', 'Ghent', 'Leeds', 'Gdynia', 'Parma', 'Aarhus'];
const subjects = [
  'Harbour renewal',
  'School transport',
  'Water metering',
  'Home insulation',
  'Night bus funding',
  'Urban forestry',
];
const actors = [
  'The city council',
  'Most local firms',
  'The regional court',
  'Two thirds of residents',
  'The *transport* committee',
  'Independent auditors',
  'The housing association',
];
const actions = ['delayed', 'supported', 'extended', 'rejected', 'funded', 'questioned', 'measured'];
const objects = [
  'the **pilot programme**',
  'a second round of tenders',
  'the [published targets](https://example.org/targets)',
  'new charging rules',
  'the winter subsidy',
  'an open register of contracts',
  'the 12 % surcharge',
];
const effects = [
  'lowers household bills',
  'has cost more than expected',
  'reaches too few families',
  'depends on national grants',
  'improves air quality near schools',
  'remains popular with commuters',
  'is hard to measure',
];
