/** Bytes of text that begin and end where a CSV record does, and the number of their first line. */
export interface CsvBlock {
  bytes: Buffer;
  line: number;
  quoted: boolean;
}

/** A record longer than this has, as a rule, a quotation mark that is opened and never closed. */
const LONGEST_RECORD = 1024 * 1024;
const QUOTATION_MARK = 0x22;

/**
 * Cuts pieces of CSV text where records end: at the last line end that is not between quotation marks (an even
 * number of them stands before it). Only the unfinished record is carried over, so memory stays bounded.
 */
export async function* wholeRecords(
  pieces: AsyncIterable<Buffer>,
  newline: number,
): AsyncGenerator<CsvBlock> {
  let line = 1;
  let carried: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = carried.length > 0 ? Buffer.concat([carried, piece]) : piece;
    const quoted = bytes.includes(QUOTATION_MARK);
    const end = quoted ? lastRecordEnd(bytes, newline) : bytes.lastIndexOf(newline) + 1;
    // Left uncut, the parser will say what is wrong with it.
    const cut = bytes.length - end > LONGEST_RECORD ? bytes.length : end;
    if (cut > 0) {
      const block = bytes.subarray(0, cut);
      yield { bytes: block, line, quoted: quoted && block.includes(QUOTATION_MARK) };
      line += linesIn(block, newline);
    }
    carried = bytes.subarray(cut);
  }
  if (carried.length > 0) yield { bytes: carried, line, quoted: carried.includes(QUOTATION_MARK) };
}

function linesIn(bytes: Uint8Array, newline: number): number {
  let lines = 0;
  // Several times as fast as `for … of`, and every byte of the file comes by.
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === newline) lines += 1;
  return lines;
}

function lastRecordEnd(bytes: Buffer, newline: number): number {
  let end = 0;
  let at = 0;
  let lineEnd = bytes.indexOf(newline);
  for (;;) {
    const quote = bytes.indexOf(QUOTATION_MARK, at);
    if (lineEnd >= 0 && lineEnd < at) lineEnd = bytes.indexOf(newline, at);
    while (lineEnd >= 0 && (quote < 0 || lineEnd < quote)) {
      end = lineEnd + 1;
      lineEnd = bytes.indexOf(newline, end);
    }
    const closing = quote < 0 ? -1 : bytes.indexOf(QUOTATION_MARK, quote + 1);
    if (closing < 0) return end;
    at = closing + 1;
  }
}
