import { bundleFolder, bundleFunctions } from './bundle.ts';
import { addNativeLibrary } from './document-engine.ts';
import { parallaxApp } from './parallax-app.ts';
import { SettingsError } from './settings.ts';

try {
  await bundleFunctions();
  for (const entry of ['documents', 'reporter'] as const) addNativeLibrary(bundleFolder(entry));
  parallaxApp().app.synth();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exit(1);
}
