import { hc } from 'hono/client';
import type { Api } from '../api-type.ts';

/** The API as typed calls. Path parameters are put in as they are: encode what is not an id. */
export const api = hc<Api>('/api/v1');
