import type { ReactNode } from 'react';
import { Body, Button, Container, Head, Heading, Hr, Html, Img, Preview, Section, Text } from 'react-email';
import { directionOf, type Language } from '../../shared/language.ts';
import { FONT, LIGHT, SMALL, STYLE_SHEET, TEXT, TYPE_FONT } from './mail-style.ts';

interface MailFrameProps {
  language: Language;
  title: string;
  /** What a list of mails shows beside the subject. */
  preview: string;
  /** Stands before everything else, for instance that the mail is a test. */
  remark?: string | undefined;
  children: ReactNode;
}

/**
 * The frame of every mail: one column of real text in the reader's own fonts, nothing from elsewhere, no tracking; light and dark, and the same in a mail program that drops its style sheet.
 */
export function MailFrame({ language, title, preview, remark, children }: MailFrameProps) {
  const dir = directionOf(language);
  return (
    <Html lang={language} dir={dir}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{STYLE_SHEET}</style>
      </Head>
      <Body
        lang={language}
        dir={dir}
        className="page"
        style={{ margin: 0, padding: '24px 12px', backgroundColor: LIGHT.page, fontFamily: FONT }}
      >
        <Preview useTitleTag={false}>{preview}</Preview>
        <Container
          className="card"
          tdClassName="inside"
          style={{ maxWidth: 560, backgroundColor: LIGHT.card, borderRadius: 12, padding: '28px 28px 16px' }}
        >
          <Text
            className="accent"
            data-skip-in-text
            style={{ ...TEXT, fontWeight: 700, color: LIGHT.accent, letterSpacing: '0.02em' }}
          >
            Parallax
          </Text>
          {remark && (
            <Text className="accent" style={{ ...TEXT, color: LIGHT.accent, fontWeight: 700 }}>
              {remark}
            </Text>
          )}
          {children}
        </Container>
      </Body>
    </Html>
  );
}

/** A paragraph of a mail. */
export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={TEXT}>
      {children}
    </Text>
  );
}

/** What a mail says first. */
export function Lead({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={{ ...TEXT, fontSize: 20, lineHeight: '30px', fontWeight: 700 }}>
      {children}
    </Text>
  );
}

/** A heading within a mail. */
export function PartTitle({ children }: { children: ReactNode }) {
  return (
    <Heading as="h2" className="ink" style={{ ...TEXT, fontWeight: 700, margin: '24px 0 8px' }}>
      {children}
    </Heading>
  );
}

/** Where lines of the language begin, as a style says it that mail programs know: few know logical ones. */
function startOf(language: Language): 'Left' | 'Right' {
  return directionOf(language) === 'rtl' ? 'Right' : 'Left';
}

/** A picture among the mail's own files. Whoever sees no pictures reads what it shows. */
export function Picture({ cid, words }: { cid: string; words: string }) {
  return (
    <Section style={{ margin: '0 0 16px' }}>
      <Img
        src={`cid:${cid}`}
        alt={words}
        width={504}
        style={{ ...TEXT, margin: 0, width: '100%', maxWidth: 504, height: 'auto', borderRadius: 8 }}
      />
    </Section>
  );
}

/** Short points, one under the other. */
export function Points({ language, points }: { language: Language; points: readonly string[] }) {
  return (
    <ul className="ink" style={{ ...TEXT, padding: 0, [`padding${startOf(language)}`]: 22 }}>
      {points.map((point) => (
        <li key={point} style={{ marginBottom: 6 }}>
          {point}
        </li>
      ))}
    </ul>
  );
}

/** What somebody else says, paragraph by paragraph. */
export function Quotation({ language, words }: { language: Language; words: string }) {
  const start = startOf(language);
  return (
    <blockquote
      className="line"
      style={{
        margin: '0 0 16px',
        [`padding${start}`]: 14,
        [`border${start}`]: `3px solid ${LIGHT.line}`,
      }}
    >
      {words
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <Text key={line} className="ink" style={{ ...TEXT, margin: '0 0 8px' }}>
            {line}
          </Text>
        ))}
    </blockquote>
  );
}

/** Small print of a mail. */
export function SmallPrint({ children }: { children: ReactNode }) {
  return (
    <Text className="quiet" style={SMALL}>
      {children}
    </Text>
  );
}

/** A link in the small print. */
export function SmallLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="quiet" href={href} style={{ color: LIGHT.quiet, textDecoration: 'underline' }}>
      {children}
    </a>
  );
}

/**
 * The one button of a mail, and below it the address in full, to be copied or typed off: without an
 * underline, which would hide the underscores in it. The text part names the address once.
 */
export function ActionButton({ href, label, hint }: { href: string; label: string; hint: string }) {
  return (
    <Section style={{ margin: '24px 0' }}>
      <Button
        className="button"
        href={href}
        style={{
          backgroundColor: LIGHT.accent,
          border: `2px solid ${LIGHT.accent}`,
          borderRadius: 8,
          color: LIGHT.card,
          fontSize: 17,
          fontWeight: 700,
          padding: '13px 26px',
        }}
      >
        {label}
      </Button>
      <Text className="quiet" data-skip-in-text style={{ ...SMALL, margin: '16px 0 0' }}>
        {hint}
        <br />
        <a
          className="accent"
          href={href}
          style={{
            color: LIGHT.accent,
            fontFamily: TYPE_FONT,
            textDecoration: 'none',
            wordBreak: 'break-all',
          }}
        >
          {href}
        </a>
      </Text>
    </Section>
  );
}

export function Rule() {
  return <Hr className="line" style={{ borderTop: `1px solid ${LIGHT.line}`, margin: '24px 0 16px' }} />;
}
