/** A workflow command as the runner understood it. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Commands that the runner obeys; `set-env` and `add-path` are the ones that made injection dangerous. */
const KNOWN = new Set(
  'error warning notice debug group endgroup add-mask add-matcher remove-matcher stop-commands echo set-env add-path set-output save-state'.split(
    ' ',
  ),
);

/** Reads a step's output line by line as GitHub's runner does: `::name key=value::data` first, then `##[name key=value]data`. */
export function commandsIn(output: string): Command[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => newStyle(line) ?? oldStyle(line) ?? []);
}

function newStyle(line: string): Command | undefined {
  const match = /^::([^ :]+)(?: (.*?))?::(.*)$/s.exec(line.trimStart());
  return match ? command(match[1], match[2], ',', match[3]) : undefined;
}

function oldStyle(line: string): Command | undefined {
  const match = /##\[([^ \]]+)(?: ([^\]]*))?\](.*)$/s.exec(line);
  return match ? command(match[1], match[2], ';', match[3]) : undefined;
}

function command(name = '', properties = '', separator: string, data = ''): Command | undefined {
  if (!KNOWN.has(name)) return undefined;
  const pairs = properties
    .split(separator)
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), decoded(pair.slice(pair.indexOf('=') + 1), true)]);
  return { name, properties: Object.fromEntries(pairs) as Record<string, string>, data: decoded(data, false) };
}

function decoded(value: string, property: boolean): string {
  const line = value.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const whole = property ? line.replaceAll('%3A', ':').replaceAll('%2C', ',') : line;
  return whole.replaceAll('%25', '%');
}
