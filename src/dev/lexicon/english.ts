/** Words of English that build no compounds: run together with another word they are a slip. */
export const FUNCTION_WORDS = (
  'a an and are as at be been but by can could did do does for from had has have he her his how if in is it its may might must nor not of or our ' +
  'shall she should so than that the their them then there these they this those to was we were what when where which who whose will with would you your'
).split(' ');

/** “The view that that implies”, “had had”, “very, very” without its comma. */
export const DOUBLED_WORDS = 'that had very so no bye ha blah who what far many much really zero'.split(' ');

const ENGLISH_TOO = new Set([
  'son',
  'il',
  'do',
  'no',
  'per',
  'non',
  'es',
  'al',
  'con',
  'met',
  'den',
  'dat',
  'on',
  'in',
  'as',
  'a',
  'y',
  'me',
  'em',
  'os',
  'das',
  'ha',
  'lo',
  'se',
  'sur',
  'est',
  'par',
  'ou',
  'sa',
  'des',
  'com',
  'pour',
  'dos',
  'tra',
  'un',
  'till',
]);

/** The words that a French, German, Spanish, Italian, Portuguese, Dutch, Scandinavian or Polish sentence cannot do without, save those that are English words too. */
export const FOREIGN_WORDS = (
  'au aux avec ces cette dans des du elle est et il ils je la le les leur mais nos notre nous ou où par pour qui sa ses son sont sous sur un une vos votre vous ' +
  'auf aus bei das dem den der des durch ein eine einem einen einer eines für ist mit nach nicht oder sich sind über und vom von vor wird zum zur zwischen ' +
  'al con del el ella ellos en entre es esta este ha la las lo los más muy para pero por que se según sin sobre son su sus una uno y ' +
  'che degli dei del della delle di dal dalla gli il lo nel nella non per più sono sulla tra una ' +
  'ao aos com da das do dos em entre foi mais não nas nos os ou para pela pelo por que uma ' +
  'aan bij dat de een het hun maar met naar niet ook te van voor werd wordt zijn ' +
  'af att av blir det efter eller fra från har ikke inte kan med och og også på som til till är ' +
  'dla jest nie oraz przez przy się są także który która które że'
)
  .split(' ')
  .filter((word, i, all) => all.indexOf(word) === i && !ENGLISH_TOO.has(word));
