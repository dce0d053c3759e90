/** Fifty briefs of five years on ten subjects, each with one defect of an archive: one kind a year. */
export function archive(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [year, spoil] of Object.entries(DEFECTS)) {
    for (const subject of SUBJECTS) files[`archive/${year}/${subject.name}.md`] = spoil(briefOn(subject));
  }
  return files;
}

interface Subject {
  readonly name: string;
  readonly title: string;
  readonly places: readonly [string, string];
}

const SUBJECTS: readonly Subject[] = [
  { name: 'ferries', title: 'Night ferries to the islands', places: ['North quay', 'South quay'] },
  { name: 'rents', title: 'Rents near the new station', places: ['Station road', 'Mill lane'] },
  { name: 'schools', title: 'Small schools in the valley', places: ['Upper valley', 'Lower valley'] },
  { name: 'wells', title: 'Wells in dry summers', places: ['East plain', 'West plain'] },
  { name: 'trams', title: 'Trams after midnight', places: ['Harbour line', 'Market line'] },
  { name: 'forests', title: 'Fire lines in the forest', places: ['Pine ridge', 'Oak ridge'] },
  { name: 'clinics', title: 'Clinics without doctors', places: ['Hill town', 'River town'] },
  { name: 'markets', title: 'Stalls on the market square', places: ['North side', 'South side'] },
  { name: 'bridges', title: 'Tolls on two bridges', places: ['Old bridge', 'New bridge'] },
  { name: 'libraries', title: 'Libraries on Sundays', places: ['Main library', 'Branch library'] },
];

function briefOn({ title, places: [first, second] }: Subject): string {
  return `# ${title}

The council asked in spring what a change would cost and whom it would reach. This brief compares two places.

## Key findings

Two things stand out:

- Cost: The larger place pays less for each resident.
- Reach: The smaller place serves more people who have no car.

| Place | Cost | Residents |
|---|---|---|
| ${first} | 120 | 4,100 |
| ${second} | 80 | 1,900 |

## Recommendations

Keep the smaller place open for two more years, and count its users again.
`;
}

const DEFECTS: Readonly<Record<string, (brief: string) => string>> = {
  2019: (brief) => brief.replace('car.\n\n|', 'car.\n|'),
  2020: (brief) => brief.replace('council', 'councl'),
  2021: (brief) => brief.replace('## Recommendations', 'Recommendations'),
  2022: (brief) => brief.replace(/ \| 1,900 \|/, ' |'),
  2023: (brief) => brief.replace('count its', 'count its its'),
};
