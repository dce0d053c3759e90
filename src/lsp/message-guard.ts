import { Transform } from 'node:stream';

export interface GuardOptions {
  /** Hears of a message that is no JSON object, with the error code of JSON-RPC; it goes no further. */
  readonly onBadMessage: (code: number, message: string) => void;
  /** Hears why nothing more can be read: nobody knows where the next message starts. */
  readonly onLost: (reason: string) => void;
}

const PARSE_ERROR = -32_700;
const INVALID_REQUEST = -32_600;
const LONGEST_HEADER = 8192;
/** Far more than the longest document that is checked, and little enough to keep. */
const LONGEST_MESSAGE = 64 * 2 ** 20;

/** Lets whole, well-formed messages of the protocol through: the library that reads them would wait for ever for what never comes. */
export function createMessageGuard({ onBadMessage, onLost }: GuardOptions): Transform {
  let waiting: Buffer[] = [];
  let size = 0;
  /** Length of the message that is being received, once its header is. */
  let length: number | undefined;
  let isLost = false;

  function take(count: number): Buffer {
    const all = Buffer.concat(waiting, size);
    waiting = [all.subarray(count)];
    size -= count;
    return all.subarray(0, count);
  }

  /** The next message; undefined while there is none. */
  function next(): Buffer | undefined {
    if (length === undefined) {
      const end = headerEnd(waiting, size);
      if (end === undefined) return undefined;
      length = contentLength(take(end).toString('latin1'));
    }
    if (size < length) return undefined;
    const content = take(length);
    length = undefined;
    return content;
  }

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (isLost) return done();
      waiting.push(chunk);
      size += chunk.length;
      try {
        for (let content = next(); content; content = next()) {
          const fault = faultOf(content);
          if (fault) onBadMessage(fault.code, fault.message);
          else this.push(Buffer.concat([Buffer.from(`Content-Length: ${content.length}\r\n\r\n`), content]));
        }
      } catch (error) {
        isLost = true;
        onLost(error instanceof Error ? error.message : String(error));
      }
      done();
    },
  });
}

/** Length of the header with its blank line; undefined while that has not come. */
function headerEnd(waiting: readonly Buffer[], size: number): number | undefined {
  const start = Buffer.concat(waiting, Math.min(size, LONGEST_HEADER));
  const end = start.indexOf('\r\n\r\n');
  if (end >= 0) return end + 4;
  if (size >= LONGEST_HEADER) throw new Error('A message has no end of its header');
  return undefined;
}

/** The length that a header gives. What is left of a message before it that was longer than it said does not matter. */
function contentLength(header: string): number {
  const given = /Content-Length:[ \t]*([^\r\n]*)/i.exec(header)?.[1]?.trim();
  if (given === undefined) throw new Error('A message has no Content-Length');
  if (!/^\d{1,15}$/.test(given)) throw new Error(`Content-Length is “${given}”, which is no length`);
  if (Number(given) > LONGEST_MESSAGE)
    throw new Error(`Content-Length is ${given}; at most ${LONGEST_MESSAGE} is read`);
  return Number(given);
}

function faultOf(content: Buffer): { code: number; message: string } | undefined {
  try {
    const message: unknown = JSON.parse(content.toString('utf8'));
    const isObject = typeof message === 'object' && message !== null && !Array.isArray(message);
    return isObject ? undefined : { code: INVALID_REQUEST, message: 'A message is a JSON object' };
  } catch {
    return { code: PARSE_ERROR, message: 'The message is no JSON' };
  }
}
