declare const BRIEFLINT_VERSION: string;

/** Version of the package, put in by the build. */
export const VERSION = BRIEFLINT_VERSION;
