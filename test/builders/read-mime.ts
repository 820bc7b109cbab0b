/** A MIME message as a mail program takes it apart. */
export interface ReadMime {
  headers: Map<string, string>;
  /** Content types of its parts, as far as they are leaves. */
  types: string[];
  text: string;
  html: string;
}

/** Reads a message with one text and one HTML part, in 7 bit, quoted-printable or base64. */
export function readMime(message: Uint8Array): ReadMime {
  const { headers, body } = split(Buffer.from(message).toString('utf8'));
  const [, boundary = ''] = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '') ?? [];
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => split(part.replace(/^\r?\n/, '')));
  const typeOf = (part: { headers: Map<string, string> }) =>
    (part.headers.get('content-type') ?? '').split(';', 1).join();
  const decoded = (type: string) =>
    parts
      .filter((part) => typeOf(part) === type)
      .map((part) => decode(part.body, part.headers))
      .join('');
  return { headers, types: parts.map(typeOf), text: decoded('text/plain'), html: decoded('text/html') };
}

/** A header's value with its encoded words (RFC 2047) read. */
export function decodedHeader(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : fromQuotedPrintable(word.replaceAll('_', ' ')),
    );
}

function split(source: string): { headers: Map<string, string>; body: string } {
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(source) ?? [];
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim()];
    }),
  );
  return { headers, body };
}

function decode(body: string, headers: Map<string, string>): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body;
}

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
