/** A line of a stream, without its line end; undefined when it is longer than the limit. */
export type Line = Uint8Array | undefined;

/** Cuts a stream of bytes into lines. Holds one line at most, and no more of it than the limit. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      pieces.push(chunk.subarray(start, end));
      yield length + end - start > limit ? undefined : Buffer.concat(pieces);
      pieces = [];
      length = 0;
      start = end + 1;
    }
    length += chunk.length - start;
    if (length > limit) pieces = [];
    else pieces.push(chunk.subarray(start));
  }
  if (length > 0) yield length > limit ? undefined : Buffer.concat(pieces);
}

const LF = 10;
