import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { bundleFunctions } from '../../infra/bundle.ts';
import { type ParallaxApp, parallaxApp } from '../../infra/parallax-app.ts';

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}
export type Resources = Record<string, Resource>;

const SETTINGS = { operatorEmail: 'operator@parallax.example', mailFrom: 'parallax@parallax.example' };

/** The bundles that the templates refer to; made once for all tests of a file. */
const bundled = bundleFunctions();

/** The deployment with these settings, not synthesised yet. */
export async function anApp(settings: Record<string, string> = {}): Promise<ParallaxApp> {
  await bundled;
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  return parallaxApp({
    outdir: mkdtempSync(join(tmpdir(), 'parallax-synth-')),
    analyticsReporting: false,
    context: { ...context, ...SETTINGS, ...settings },
  });
}

/** The templates of a deployment with these settings. Throws when a rule of AWS Solutions is broken. */
export async function synthesised(
  settings: Record<string, string> = {},
): Promise<{ backend: Template; edge: Template }> {
  const { app, backend, edge } = await anApp(settings);
  app.synth();
  return { backend: Template.fromStack(backend), edge: Template.fromStack(edge) };
}

export function resourcesOf(template: Template, type: string): Resources {
  return template.findResources(type) as Resources;
}
