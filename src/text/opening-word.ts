/** The word that a text begins with, in lower case; empty when it begins with something else. */
export const openingWord = (text: string): string => /^\w+/.exec(text)?.[0].toLowerCase() ?? '';
