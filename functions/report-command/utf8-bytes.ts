import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { Refusal } from '../refusal.ts';

const CHUNK_BYTES = 256 * 1024;
const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * The bytes of a UTF-8 file in pieces, without its byte order mark. A file in another encoding is refused at
 * its first wrong byte rather than read with replacement characters. `onBytes` hears of each piece's size.
 */
export async function* utf8Bytes(
  path: string,
  name: string,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  let offset = 0;
  let cutOff: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const read = piece as Buffer;
    if (offset === 0) refuseUtf16(read, name);
    if (cutOff.length > 0 || !isAscii(read)) {
      const bytes = cutOff.length > 0 ? Buffer.concat([cutOff, read]) : read;
      const whole = bytes.length - cutOffLength(bytes);
      if (!isUtf8(bytes.subarray(0, whole))) {
        throw await wrongEncoding(path, name, offset - cutOff.length + firstWrongByte(bytes));
      }
      cutOff = bytes.subarray(whole);
    }
    yield offset === 0 && read.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
      ? read.subarray(BYTE_ORDER_MARK.length)
      : read;
    offset += read.length;
    onBytes(read.length);
  }
  if (cutOff.length > 0) throw await wrongEncoding(path, name, offset - cutOff.length);
}

/** How many bytes at the end begin a character whose rest is in the next piece. */
function cutOffLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

/** The offset of the first byte that no UTF-8 character begins or continues with. */
function firstWrongByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const start = bytes.subarray(0, middle);
    if (isUtf8(start.subarray(0, middle - cutOffLength(start)))) good = middle;
    else bad = middle;
  }
  const start = bytes.subarray(0, good);
  return good - cutOffLength(start);
}

async function wrongEncoding(path: string, name: string, offset: number): Promise<Refusal> {
  let line = 1;
  if (offset > 0) {
    for await (const piece of createReadStream(path, { end: offset - 1 })) {
      for (const byte of piece as Buffer) if (byte === LINE_FEED) line += 1;
    }
  }
  return new Refusal(
    'invalid-input',
    `${name} is not UTF-8: the byte at offset ${offset} (line ${line}) is no UTF-8. Save it as "CSV UTF-8".`,
  );
}

function refuseUtf16(bytes: Buffer, name: string): void {
  const mark = bytes.readUIntBE(0, Math.min(2, bytes.length));
  if (mark === 0xfffe || mark === 0xfeff) {
    throw new Refusal(
      'invalid-input',
      `${name} is not UTF-8: it begins with the mark of UTF-16 (byte offset 0, line 1). Save it as "CSV UTF-8".`,
    );
  }
}
