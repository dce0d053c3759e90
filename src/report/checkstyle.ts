import type { Diagnostic, LintResult } from '../generated/report.ts';
import { encodeXml } from './encode-xml.ts';
import type { Reporter } from './reporter.ts';

/** Checkstyle XML, which Jenkins, reviewdog and many build servers read. */
export const checkstyle: Reporter = ({ results }) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${results.map(file).join('')}</checkstyle>\n`;

function file({ path, diagnostics }: LintResult): string {
  return `  <file name="${encodeXml(path)}">\n${diagnostics.map(error).join('')}  </file>\n`;
}

function error({ position, severity, message, ruleId }: Diagnostic): string {
  const { line, column } = position.start;
  const source = encodeXml(`brieflint.${ruleId}`);
  return `    <error line="${line}" column="${column}" severity="${severity}" message="${encodeXml(message)}" source="${source}"/>\n`;
}
