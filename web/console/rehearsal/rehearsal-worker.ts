import { type RehearsalRequest, work } from './rehearsal-work.ts';

/** Rehearses beside the page, which stays usable however many people are on the roster. */
addEventListener('message', ({ data }: MessageEvent<RehearsalRequest>) => work(data, postMessage));
