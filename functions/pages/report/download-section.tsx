import type { PartProps } from './part-props.ts';

/** The same report as a document, and its figures as data. */
export function DownloadSection({ report: { wave }, forms = [] }: PartProps) {
  return (
    <p className="actions no-print">
      {forms.map((form) => (
        <a key={form} className="button quiet" href={`/api/v1/waves/${wave.id}/report.${form}`}>
          {form.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
