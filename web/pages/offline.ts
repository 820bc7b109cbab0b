/// <reference lib="webworker" />
import { COPIES, SYNC_TAG, WAITING } from './questionnaire/offline-copy.ts';

/*
 * Opens a questionnaire that was kept on this device when there is no network, and sends a sheet that waits,
 * as soon as the browser says there is one. Answers are read by nobody else: they wait in this site's own
 * storage until they are sent or erased.
 */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(
    fetch(event.request).catch(async (failure: unknown) => {
      const copies = await caches.open(COPIES);
      const copy = await copies.match(event.request, { ignoreSearch: true, ignoreVary: true });
      if (copy) return copy;
      throw failure;
    }),
  );
});

interface SyncEvent extends ExtendableEvent {
  tag: string;
}
self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === SYNC_TAG) (event as SyncEvent).waitUntil(sendWaiting());
});

/** Sends every sheet that waits; throws when one did not arrive, so that the browser tries again later. */
async function sendWaiting(): Promise<void> {
  const waiting = await caches.open(WAITING);
  let failed = false;
  for (const request of await waiting.keys()) {
    const kept = await waiting.match(request);
    if (!kept) continue;
    const answer = await fetch(request.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: await kept.text(),
      redirect: 'manual',
    }).catch(() => null);
    if (answer === null || answer.status >= 500 || answer.status === 429) failed = true;
    // What the server refuses is shown when the person opens the link again: the page has it still.
    else await waiting.delete(request);
  }
  if (failed) throw new Error('a sheet did not arrive');
}
