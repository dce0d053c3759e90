import type { Hit, Keyword } from '../keyword.ts';

export const fileExists: Keyword = {
  name: 'fileExists',
  type: 'string',
  description: 'The text is the path of a file, relative to the document. Silent where files cannot be looked up.',
  argument: { const: true },
  check: (path: string, _argument: true, { resources }): Hit[] =>
    resources.fileExists === undefined || resources.fileExists(path) ? [] : [{}],
};
