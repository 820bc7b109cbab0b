import { Logger } from '@aws-lambda-powertools/logger';

/** Facts of a log line. Never a token, an address, a path, a question or an answer. */
export type LogFacts = Record<string, string | number | boolean | null | undefined>;

export interface Log {
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  error(message: string, facts?: LogFacts): void;
}

/** Structured lines through Powertools; the error's name and message are facts given by the caller. */
export function openLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  return {
    info: (message, facts = {}) => logger.info(message, facts as Record<string, string>),
    warn: (message, facts = {}) => logger.warn(message, facts as Record<string, string>),
    error: (message, facts = {}) => logger.error(message, facts as Record<string, string>),
  };
}
