/** The resources that the bundled product runs with. */
export const bundledLexicon: object | undefined = undefined;
export const bundledAliases: ReadonlyMap<string, string> = new Map();
