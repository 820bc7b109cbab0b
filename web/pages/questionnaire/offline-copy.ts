/** Where the worker finds the pages it opens without a network, and the sheets it sends in the background. */
export const COPIES = 'parallax-questionnaires';
export const WAITING = 'parallax-waiting';
/** The name under which the browser wakes the worker when there is a network. */
export const SYNC_TAG = 'send-answers';

interface SyncRegistration extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> };
}

/** Keeps the blank questionnaire so that its link opens without a network. Asks the server once more for it. */
export async function keepCopy(worker: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await quietly(async () => {
    await navigator.serviceWorker.register(worker, { scope: '/r/' });
    await navigator.serviceWorker.ready;
    const copies = await caches.open(COPIES);
    const here = location.href.split('#')[0] ?? '';
    const scripts = [...document.scripts].map(({ src }) => src);
    await copies.addAll([here, ...scripts]);
  });
}

/** Lets the worker send a sheet when there is a network again, even after this page was closed. */
export async function leaveToWorker(body: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await quietly(async () => {
    const registration: SyncRegistration | undefined = await navigator.serviceWorker.getRegistration('/r/');
    if (!registration?.sync) return;
    await (await caches.open(WAITING)).put(location.href.split('#')[0] ?? '', new Response(body));
    await registration.sync.register(SYNC_TAG);
  });
}

/** Takes back what was left to the worker. */
export async function takeFromWorker(): Promise<void> {
  await quietly(async () => {
    await (await caches.open(WAITING)).delete(location.href.split('#')[0] ?? '', { ignoreSearch: true });
  });
}

/** Removes every trace of this link. */
export async function dropCopy(): Promise<void> {
  await takeFromWorker();
  await quietly(async () => {
    await (await caches.open(COPIES)).delete(location.href.split('#')[0] ?? '', { ignoreSearch: true });
  });
}

/** All of this is a help, which a browser may refuse (a private window, a full disk): the page works without. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // Then the link needs a network to open, and the open page sends by itself.
  }
}
