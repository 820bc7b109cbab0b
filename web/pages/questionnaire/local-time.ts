/** Adds the reader's own time to times that are shown in the wave's zone, where the two differ. */
export function addLocalTimes(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-zone]')) {
    const instant = new Date(time.dateTime);
    const inZone = (timeZone?: string) =>
      new Intl.DateTimeFormat(time.dataset.locale, {
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        hourCycle: 'h23',
        minute: '2-digit',
        ...(timeZone ? { timeZone } : {}),
      }).format(instant);
    const here = inZone();
    if (here === inZone(time.dataset.zone)) continue;
    const words = document.createElement('small');
    words.textContent = (time.dataset.here ?? '%').replace('%', here);
    time.after(words);
  }
}
