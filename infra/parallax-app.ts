import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { BackendStack } from './backend-stack.ts';
import { EdgeStack } from './edge-stack.ts';
import { readSettings } from './settings.ts';

export interface ParallaxApp {
  app: App;
  backend: BackendStack;
  edge: EdgeStack;
}

/** The whole deployment, checked against the rules of AWS Solutions when it is synthesised. */
export function parallaxApp(props: AppProps = {}): ParallaxApp {
  const app = new App(props);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
  const settings = readSettings((name) => app.node.tryGetContext(name));
  const backend = new BackendStack(app, `parallax-${settings.stage}-backend`, {
    settings,
    description: 'Parallax: stores, application, jobs, schedule, mail',
  });
  const edge = new EdgeStack(app, `parallax-${settings.stage}-edge`, {
    settings,
    backend,
    description: 'Parallax: the site in front of the backend',
  });
  Tags.of(app).add('application', 'parallax');
  Tags.of(app).add('stage', settings.stage);
  return { app, backend, edge };
}
