import type { ReactNode } from 'react';
import type { Messages } from '../../../shared/messages/messages.ts';
import type { Definition } from './definitions.ts';

interface ReportSectionProps {
  id: string;
  title: string;
  /** What the section's figures are explained by, at the end of the report. */
  how?: Definition | undefined;
  folds?: boolean | undefined;
  messages: Messages;
  children: ReactNode;
}

/** A part of the report under its heading, with a link to what its figures mean. */
export function ReportSection({ id, title, how, folds, messages: { text }, children }: ReportSectionProps) {
  return (
    <section className={`part part-${id}${folds ? ' folds-on-phone' : ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {how && (
        <p className="how no-print">
          <a href={`#how-${how}`}>{text('report.how', { what: text(`report.define.${how}`) })}</a>
        </p>
      )}
      {children}
    </section>
  );
}
