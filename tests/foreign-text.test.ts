import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../src/index.ts';
import { openEnglish } from './english.ts';

await openEnglish();
const linter = createLinter({ lexicon: readFileSync('dist/lexicon/en.bin'), config: {} });
const WORDS = ['typo', 'confused-word', 'name-consistency', 'repeated-word', 'term-consistency'];

/** What is said about the words of a text that names no language. */
const found = (text: string): string[] =>
  linter
    .lint(text)
    .diagnostics.flatMap(({ ruleId, actual }) => (WORDS.includes(ruleId) ? [`${ruleId}: ${actual}`] : []));

describe('nothing is said about the words of a document in', () => {
  test.each([
    [
      'German',
      `# Die Fähre nach Amrum

Der Kreis hat die Organisation der Fähre dem Land übertragen. Die Gemeinden, die die Kosten tragen, wollen das Programm nicht verlängern, und
eine Analyse zeigt die Wirkung auf den Tourismus. Im Theater wird darüber gestritten.

## Empfehlungen

- Fahrpreise einfrieren
- Verträge neu verhandeln

| Maßnahme | Wirkung | Kosten |
| --- | --- | --- |
| Nachtfahrten | Reformen | gering |
`,
    ],
    [
      'French',
      `# La desserte des îles

Nous nous engageons pour une nouvelle organisation des bateaux. Le centre et le programme sont à la charge de la région, et les communes
paient trop. On parle d’organization, de center, de program et de labor pour les étrangers.

## Recommandations

- Geler les tarifs
- Financer les bateaux scolaires
`,
    ],
    [
      'Dutch',
      `# De veerdienst naar Texel

De regering wil dat de provincie de veerdienst betaalt. De gemeenten hebben geen geld, en een analyse van de uitgaven laat zien dat het
programma niet werkt.

## Aanbevelingen

- Tarieven bevriezen
- Lijnen verlengen
`,
    ],
    [
      'Spanish',
      `# El transporte a las islas

El gobierno ha anunciado un programa para los municipios rurales. La organización de las lineas corresponde a las regiones, y el color de
los barcos, el favor de los vecinos y la labor de los sindicatos no cuentan.
`,
    ],
    [
      'Italian',
      `# Il trasporto nelle isole

Il governo ha annunciato un programma per i comuni rurali. Il colore degli autobus e il favore dei sindacati non contano per le regioni.
`,
    ],
    [
      'Swedish',
      `# Färjan till Gotland

Reformen är försenad. Regionen ska organiseras om och finansieras med avgifter, och kommunerna har inte råd att betala för trafiken.
`,
    ],
  ])('%s', (_language, text) => expect(found(text)).toEqual([]));
});

const ENGLISH = `# Ferries to the islands

The council published its response in March and asked the operators what they would do with a longer contract for the night service.
`;

describe('nothing is said about foreign passages of an English document:', () => {
  test.each([
    [
      'a quotation',
      'The minister said: „Die Gemeinden haben den Vertrag beschlossen, und die Inseln tragen die Kosten“.',
    ],
    [
      'a block quotation',
      '> Le gouvernement propose un nouveau contrat pour les communes rurales et les îles du large.',
    ],
    ['a motto', 'The motto is “samen sterk voor het openbaar vervoer van morgen” on the islands.'],
    [
      'names of bodies',
      'The Institut de Recherche pour le Développement and the Projets des Îles Nationales answered.',
    ],
  ])('%s', (_what, text) => expect(found(`${ENGLISH}\n${text}\n`)).toEqual([]));

  test('misspellings among names of Spanish towns are found', () =>
    expect(
      found(`${ENGLISH}\nLos Angeles, Las Vegas and El Paso shared the goverment grant for the ferries.\n`),
    ).toEqual(['typo: goverment']));

  test('misspellings beside them are found', () =>
    expect(
      found(
        `${ENGLISH}\nThe motto is “samen sterk voor het openbaar vervoer van morgen”. The goverment of the isles agreed to it.\n`,
      ),
    ).toEqual(['typo: goverment']));
});
