import { strFromU8, unzipSync } from 'fflate';

export interface ReadCell {
  value: string | number;
  /** The number format, such as `0.0`; absent if general. */
  format?: string;
  bold: boolean;
}

export interface ReadSheet {
  name: string;
  /** By row and column from 0; an empty cell is null. */
  cells: (ReadCell | null)[][];
  xml: string;
}

/** Reads an XLSX file from its XML, independently of what wrote it. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes);
  const xmlOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const shared = [...xmlOf('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    [...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, words = '']) => plain(words)).join(''),
  );
  const styles = xmlOf('xl/styles.xml');
  const formats = new Map(
    [...styles.matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'numFmtId'),
      plain(attribute(tag, 'formatCode') ?? ''),
    ]),
  );
  const fonts = [...(styles.match(/<fonts\b.*?<\/fonts>/s)?.[0] ?? '').matchAll(/<font\b.*?<\/font>/gs)];
  const styled = [...(styles.match(/<cellXfs\b.*?<\/cellXfs>/s)?.[0] ?? '').matchAll(/<xf\b[^>]*>/g)].map(
    ([tag]) => {
      const format = formats.get(attribute(tag, 'numFmtId'));
      const isBold = /<b\b/.test(fonts[Number(attribute(tag, 'fontId') ?? 0)]?.[0] ?? '');
      return { ...(format ? { format } : {}), bold: isBold };
    },
  );
  const names = [...xmlOf('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) =>
    plain(attribute(tag, 'name') ?? ''),
  );
  return names.map((name, index) => {
    const xml = xmlOf(`xl/worksheets/sheet${index + 1}.xml`);
    const cells: ReadSheet['cells'] = [];
    for (const [, open = '', inner = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const [, letters = '', row = ''] = /([A-Z]+)(\d+)/.exec(attribute(open, 'r') ?? '') ?? [];
      const written = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
      if (written === undefined) continue;
      const style = styled[Number(attribute(open, 's') ?? 0)] ?? { bold: false };
      const value = attribute(open, 't') === 's' ? (shared[Number(written)] ?? '') : Number(written);
      const line = cells[Number(row) - 1] ?? [];
      line[columnOf(letters)] = { value, ...style };
      cells[Number(row) - 1] = line;
    }
    return { name, xml, cells: [...cells].map((line) => [...(line ?? [])].map((cell) => cell ?? null)) };
  });
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#39': "'" };

function plain(xml: string): string {
  return xml.replace(/&(\w+|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
