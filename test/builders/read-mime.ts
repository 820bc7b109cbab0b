/** A MIME message as a mail program takes it apart. */
export interface ReadMime {
  headers: Map<string, string>;
  /** Content types of its parts, as far as they are leaves. */
  types: string[];
  text: string;
  html: string;
  /** What it brings along, inline or attached. */
  files: { type: string; disposition: string; id: string | null; bytes: Buffer }[];
}

/** One part of a message that has no parts itself. */
interface Leaf {
  type: string;
  headers: Map<string, string>;
  body: string;
}

/** Reads a message's parts, however they are nested, in 7 bit, quoted-printable or base64. */
export function readMime(message: Uint8Array): ReadMime {
  const { headers, body } = split(Buffer.from(message).toString('utf8'));
  const parts = leavesOf(headers, body);
  const decoded = (type: string) =>
    parts
      .filter((part) => part.type === type)
      .map((part) => decode(part.body, part.headers).toString('utf8'))
      .join('');
  return {
    headers,
    types: parts.map(({ type }) => type),
    text: decoded('text/plain'),
    html: decoded('text/html'),
    files: parts
      .filter(({ type }) => !type.startsWith('text/'))
      .map((part) => ({
        type: part.type,
        disposition: part.headers.get('content-disposition') ?? '',
        id: part.headers.get('content-id') ?? null,
        bytes: decode(part.body, part.headers),
      })),
  };
}

function leavesOf(headers: Map<string, string>, body: string): Leaf[] {
  const type = (headers.get('content-type') ?? '').split(';', 1).join();
  const [, boundary] = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '') ?? [];
  if (boundary === undefined) return [{ type, headers, body }];
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => split(part.replace(/^\r?\n/, '')))
    .flatMap((part) => leavesOf(part.headers, part.body));
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

function decode(body: string, headers: Map<string, string>): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body);
}

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
