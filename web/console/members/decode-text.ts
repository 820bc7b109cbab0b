/**
 * The text of a file, whichever way a spreadsheet has written it: UTF-8, UTF-16 with its mark, or else a Windows code
 * page: that of Cyrillic where the letters beyond ASCII stand in words, that of western Europe where they stand
 * singly among others, as accents do.
 */
export function decodeText(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  const [first, second] = view;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isCyrillic(view) ? 'windows-1251' : 'windows-1252').decode(bytes);
  }
}

/** Whether most letters beyond ASCII have another one beside them. */
function isCyrillic(bytes: Uint8Array): boolean {
  const isLetter = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;
  let [letters, inWords] = [0, 0];
  bytes.forEach((byte, place) => {
    if (!isLetter(byte)) return;
    letters += 1;
    if (isLetter(bytes[place - 1]) || isLetter(bytes[place + 1])) inWords += 1;
  });
  return inWords > letters / 2;
}
