import { toPlainText } from 'react-email';

/** The part of html-to-text, which react-email calls, that is needed here; it comes without types. */
interface Link {
  attribs: { href?: string };
  children: unknown[];
}
interface TextBuilder {
  openBlock(options: { leadingLineBreaks: number }): void;
  addInline(text: string, options: { noWordTransform: boolean }): void;
  addLineBreak(): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
}

/** A link's words, and its address on a line of its own: no mail program then takes a neighbour for part of it. */
function wordsThenAddress(
  { attribs, children }: Link,
  walk: (children: unknown[], builder: TextBuilder) => void,
  builder: TextBuilder,
): void {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(children, builder);
  builder.addLineBreak();
  builder.addInline(attribs.href ?? '', { noWordTransform: true });
  builder.closeBlock({ trailingLineBreaks: 2 });
}

/**
 * The text part of a mail: its paragraphs, points and quotations, as long as they are, because a mail program
 * breaks lines where the reader's window ends. What the HTML repeats for those who cannot press a button is
 * left out.
 */
export function plainTextOf(html: string): string {
  return toPlainText(html, {
    formatters: { wordsThenAddress },
    selectors: [
      { selector: 'a', format: 'wordsThenAddress' },
      { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
    ],
  });
}
