import { handle } from 'hono/aws-lambda';
import { createDocumentsApp } from '../app/documents-app.ts';
import { readPageAssets } from '../pages/page-assets.ts';
import { cloudServices } from './cloud-services.ts';

const services = await cloudServices('documents');

/** Answers the requests for documents. */
export const handler = handle(
  createDocumentsApp(services, readPageAssets(new URL('page-assets.json', import.meta.url))),
);
