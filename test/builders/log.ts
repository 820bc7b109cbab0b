import type { Log, LogFacts } from '../../functions/log.ts';

export interface LogLine {
  level: 'info' | 'warn' | 'error';
  message: string;
  facts: LogFacts;
}

/** A log that keeps its lines, so that a test can look at what was, and what was not, logged. */
export function collectedLog(): Log & { lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: LogLine['level']) =>
    (message: string, facts: LogFacts = {}) => {
      lines.push({ level, message, facts });
    };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}
