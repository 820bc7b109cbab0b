import { bundleFunctions } from './bundle.ts';
import { parallaxApp } from './parallax-app.ts';
import { SettingsError } from './settings.ts';

try {
  await bundleFunctions();
  parallaxApp().app.synth();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exit(1);
}
