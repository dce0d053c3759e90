import { isUtf8 } from 'node:buffer';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../src/text/decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const point = (line: number, column: number, offset: number) => ({ line, column, offset });

describe('text', () => {
  const cases: [name: string, bytes: Uint8Array, text: string, bom: string][] = [
    ['plain', bytes('# Housing\n'), '# Housing\n', ''],
    ['with a byte order mark', bytes([0xef, 0xbb, 0xbf], '# Housing\r\n'), '# Housing\r\n', '\uFEFF'],
    ['with two byte order marks', bytes('\uFEFF\uFEFF# Housing'), '# Housing', '\uFEFF\uFEFF'],
    ['with a mark inside', bytes('a\uFEFFb'), 'a\uFEFFb', ''],
    ['with line separators and control characters', bytes('a\u2028b\u0085c\x0bd\x1b'), 'a\u2028b\u0085c\x0bd\x1b', ''],
    ['with characters outside the basic plane', bytes('🎉 Łódź'), '🎉 Łódź', ''],
  ];
  test.each(cases)('%s', (_name, input, text, bom) => {
    expect(decode(input)).toEqual({ kind: 'text', text, bom });
    expect(encode(text, bom)).toEqual(new Uint8Array(input));
  });
});

describe('not text', () => {
  const cases: [name: string, bytes: Uint8Array, problem: object][] = [
    ['no byte', bytes(), { kind: 'empty' }],
    ['only a mark', bytes('\uFEFF'), { kind: 'empty' }],
    ['only blank lines', bytes('\n \t\r\n'), { kind: 'empty' }],
    ['UTF-16 LE with a mark', Buffer.from('\uFEFF# Häuser', 'utf16le'), { kind: 'utf-16', byteOrder: 'little-endian' }],
    ['UTF-16 LE without a mark', Buffer.from('# Title\n', 'utf16le'), { kind: 'utf-16', byteOrder: 'little-endian' }],
    ['UTF-16 BE with a mark', bytes([0xfe, 0xff, 0, 0x23]), { kind: 'utf-16', byteOrder: 'big-endian' }],
    [
      'UTF-16 BE without a mark',
      Buffer.from('# Title\n', 'utf16le').swap16(),
      { kind: 'utf-16', byteOrder: 'big-endian' },
    ],
    ['a PDF', bytes('%PDF-1.7\n%', [0xe2, 0xe3]), { kind: 'known-format', format: 'a PDF document' }],
    ['a docx', bytes('PK', [3, 4, 20, 0]), { kind: 'known-format', format: 'a Word document or another ZIP archive' }],
    ['a NUL inside', bytes('# A\nabc', [0], 'de'), { kind: 'nul', point: point(2, 4, 7) }],
    ['a NUL first', bytes([0]), { kind: 'nul', point: point(1, 1, 0) }],
    ['Latin-1', bytes('# A\r\nCaf', [0xe9], ' noir'), { kind: 'invalid-utf-8', point: point(2, 4, 8), byte: 0xe9 }],
    [
      'a lead byte without its continuation',
      bytes([0xc3, 0x28]),
      { kind: 'invalid-utf-8', point: point(1, 1, 0), byte: 0xc3 },
    ],
    ['a stray continuation', bytes('ab', [0x80]), { kind: 'invalid-utf-8', point: point(1, 3, 2), byte: 0x80 }],
    [
      'a character cut at the end',
      bytes('🎉', [0xf0, 0x9f]),
      { kind: 'invalid-utf-8', point: point(1, 3, 2), byte: 0xf0 },
    ],
    ['an overlong form', bytes('a', [0xc0, 0xaf]), { kind: 'invalid-utf-8', point: point(1, 2, 1), byte: 0xc0 }],
    ['a surrogate', bytes('a', [0xed, 0xa0, 0x80], 'b'), { kind: 'invalid-utf-8', point: point(1, 2, 1), byte: 0xed }],
    ['after a mark', bytes('\uFEFFab', [0xff]), { kind: 'invalid-utf-8', point: point(1, 3, 2), byte: 0xff }],
  ];
  test.each(cases)('%s', (_name, input, problem) => {
    expect(decode(input)).toEqual(problem);
  });
});

const reencoded = (bytes: Uint8Array): Uint8Array | undefined => {
  const decoded = decode(bytes);
  return decoded.kind === 'text' ? encode(decoded.text, decoded.bom) : undefined;
};

test('every text comes back byte for byte', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\uFEFF', '\uFEFF\uFEFF'), (letters, bom) => {
      const bytes = encode(`x${letters}`.replaceAll('\0', ''), bom);
      expect(reencoded(bytes)).toEqual(bytes);
    }),
  );
});

test('bytes are text exactly when they are UTF-8, and a fault is where the valid bytes end', () => {
  const byte = fc.constantFrom(0x41, 0x0a, 0x80, 0xbd, 0xbf, 0xc3, 0xe2, 0xed, 0xef, 0xf0, 0xff);
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 12 }), (tail) => {
      const bytes = new Uint8Array([0x61, ...tail]);
      const decoded = decode(bytes);
      expect(decoded.kind).toBe(isUtf8(bytes) ? 'text' : 'invalid-utf-8');
      const valid = bytes.findLastIndex((_, end) => isUtf8(bytes.subarray(0, end)));
      const offset = decoded.kind === 'invalid-utf-8' ? decoded.point.offset : undefined;
      expect(offset).toBe(isUtf8(bytes) ? undefined : new TextDecoder().decode(bytes.subarray(0, valid)).length);
    }),
    { numRuns: 5000 },
  );
});
