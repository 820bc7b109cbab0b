import type { PartProps } from './part-props.ts';

/** The same report as a document, and its figures as data. */
export function DownloadSection({ report: { wave } }: PartProps) {
  return (
    <p className="actions no-print">
      <a className="button quiet" href={`/api/v1/waves/${wave.id}/report.pdf`}>
        PDF
      </a>
      <a className="button quiet" href={`/api/v1/waves/${wave.id}/report.xlsx`}>
        XLSX
      </a>
      <a className="button quiet" href={`/api/v1/waves/${wave.id}/report.csv`}>
        CSV
      </a>
      <a className="button quiet" href={`/api/v1/waves/${wave.id}/report.json`}>
        JSON
      </a>
    </p>
  );
}
