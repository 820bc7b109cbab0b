import type { GapReport } from '../../shared/report/gap-report.ts';

/**
 * The same report with every number replaced by one of its own, so that each can be found again wherever it is
 * shown; not the schema's version.
 *
 * @returns the report, and where in it each number stands
 */
export function numberedReport(report: GapReport): { report: GapReport; places: Map<number, string> } {
  const places = new Map<number, string>();
  const numbered = (value: unknown, path: string): unknown => {
    if (typeof value === 'number') {
      const own = 1000.25 + places.size;
      places.set(own, path);
      return own;
    }
    if (Array.isArray(value)) return value.map((each, index) => numbered(each, `${path}[${index}]`));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, numbered(each, path === '' ? key : `${path}.${key}`)]),
    );
  };
  const { schemaVersion, ...rest } = report;
  return { report: { schemaVersion, ...(numbered(rest, '') as Omit<GapReport, 'schemaVersion'>) }, places };
}
