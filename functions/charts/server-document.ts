import { parseHTML } from 'linkedom';

/** A small DOM for drawing charts where there is no browser; nothing of one chart is kept for the next. */
export function serverDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document;
}
