import { handle } from 'hono/aws-lambda';
import { createApp } from '../app/app.ts';
import { readPageAssets } from '../pages/page-assets.ts';
import { shipQuestionnaires } from '../ship-questionnaires.ts';
import { cloudServices } from './cloud-services.ts';

const services = await cloudServices('api');
await shipQuestionnaires(services.stores);

/** Answers the site's requests. */
export const handler = handle(
  createApp(services, { assets: readPageAssets(new URL('page-assets.json', import.meta.url)) }),
);
