import type { Severity } from '../generated/report.ts';

/** SGR codes that begin and end a style. */
const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

/** A function for each style, which puts its text into it. */
export type Colors = Readonly<Record<keyof typeof STYLES, (text: string) => string>>;

/** Style functions, which return their text unchanged when `enabled` is false. */
export function colorsWhen(enabled: boolean): Colors {
  const styleOf = (name: keyof typeof STYLES) => {
    const [begin, end] = STYLES[name];
    return (text: string) => (enabled ? `\u001b[${begin}m${text}\u001b[${end}m` : text);
  };
  return {
    bold: styleOf('bold'),
    dim: styleOf('dim'),
    underline: styleOf('underline'),
    red: styleOf('red'),
    green: styleOf('green'),
    yellow: styleOf('yellow'),
    blue: styleOf('blue'),
    cyan: styleOf('cyan'),
  };
}

export const SEVERITY_COLOR = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<
  Severity,
  keyof Colors
>;
