/** Files below this size are read before a bar could be seen. */
const SHOWN_FROM_BYTES = 4 * 1024 * 1024;
const WIDTH = 30;

/** Where the bar is drawn: standard error, if it is a terminal. */
export interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressBar {
  advance(bytes: number): void;
  /** Takes the bar away. */
  end(): void;
}

/** A bar that shows how much of a large file has been read, `total` bytes being all of it. */
export function progressBar(terminal: Terminal, total: number): ProgressBar {
  if (!terminal.isTTY || total < SHOWN_FROM_BYTES) return { advance() {}, end() {} };
  let read = 0;
  let percent = -1;
  return {
    advance(bytes) {
      read += bytes;
      const now = Math.min(100, Math.floor((read / total) * 100));
      if (now === percent) return;
      percent = now;
      const full = Math.round((WIDTH * percent) / 100);
      terminal.write(
        `\rReading ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(percent).padStart(3)} %`,
      );
    },
    end() {
      if (percent >= 0) terminal.write('\r\u001b[K');
    },
  };
}
