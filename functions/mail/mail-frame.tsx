import type { ReactNode } from 'react';
import { Body, Button, Container, Head, Hr, Html, Preview, Section, Text } from 'react-email';

interface MailFrameProps {
  language: string;
  preview: string;
  children: ReactNode;
}

/** The frame of every mail: one column, system fonts, no images, no tracking, readable in dark mode. */
export function MailFrame({ language, preview, children }: MailFrameProps) {
  return (
    <Html lang={language}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, padding: '24px 12px', backgroundColor: '#f4f5f2', fontFamily: FONT }}>
        <Container
          style={{ maxWidth: 560, backgroundColor: '#ffffff', borderRadius: 12, padding: '28px 28px 20px' }}
        >
          <Text
            style={{
              ...TEXT,
              margin: '0 0 20px',
              fontWeight: 700,
              color: '#12635b',
              letterSpacing: '0.02em',
            }}
          >
            Parallax
          </Text>
          {children}
        </Container>
      </Body>
    </Html>
  );
}

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const TEXT = { fontSize: 16, lineHeight: '24px', color: '#1d2522', margin: '0 0 14px' } as const;
const SMALL = { ...TEXT, fontSize: 13, lineHeight: '19px', color: '#55605b' } as const;

/** A paragraph of a mail. */
export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={TEXT}>{children}</Text>;
}

/** Small print of a mail. */
export function SmallPrint({ children }: { children: ReactNode }) {
  return <Text style={SMALL}>{children}</Text>;
}

/** The one button of a mail, and below it the address in full. */
export function ActionButton({ href, label, hint }: { href: string; label: string; hint: string }) {
  return (
    <Section style={{ margin: '22px 0' }}>
      <Button
        href={href}
        style={{
          backgroundColor: '#12635b',
          color: '#ffffff',
          borderRadius: 8,
          padding: '13px 26px',
          fontSize: 17,
          fontWeight: 700,
        }}
      >
        {label}
      </Button>
      <Text style={{ ...SMALL, margin: '14px 0 0' }}>
        {hint}
        <br />
        <a href={href} style={{ color: '#12635b', wordBreak: 'break-all' }}>
          {href}
        </a>
      </Text>
    </Section>
  );
}

export function Rule() {
  return <Hr style={{ borderColor: '#dfe4e0', margin: '20px 0 14px' }} />;
}
