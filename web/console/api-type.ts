/** The API's type: the only thing that web/ takes from functions/. */
export type { Api } from '../../functions/api/api.ts';
