import type { FormatName } from 'ajv-formats';

/** Formats of text that a contract may ask for. */
export const formats: readonly FormatName[] = [
  'date',
  'date-time',
  'time',
  'duration',
  'email',
  'uri',
  'uri-reference',
  'uuid',
];
