import type { Diagnostic } from '../generated/report.ts';

/** The wordings that were expected, when neither message nor fix names one of them already. */
export function unsaidExpectations({ expected = [], message, fix }: Diagnostic): readonly string[] {
  const said = `${message}\n${fix?.title ?? ''}`;
  return expected.some((text) => said.includes(text)) ? [] : expected;
}
