/** Hands a PDF to the browser's downloads, under a name made of words. */
export function saveFile(pdf: Blob, words: readonly string[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(pdf);
  link.download = `${words.join('-').replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-')}.pdf`;
  link.click();
  // Not at once: the download begins after this.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
