import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { BackendStack } from './backend-stack.ts';
import { Site } from './constructs/site.ts';
import type { Settings } from './settings.ts';
import { siteAddressParameter } from './site-address-parameter.ts';

/** What people reach: the distribution with its files, in front of the backend. */
export class EdgeStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { settings, backend, ...props }: StackProps & { settings: Settings; backend: BackendStack },
  ) {
    super(scope, id, props);
    const site = new Site(this, 'Site', { settings, apiHost: backend.api.host });
    const url = settings.domain ? `https://${settings.domain}` : site.url;
    new StringParameter(this, 'Address', {
      parameterName: siteAddressParameter(settings),
      stringValue: url,
      description: 'Where the site is reached; links in mails begin with it',
    });
    new CfnOutput(this, 'Url', { value: url, description: 'Open this to sign in' });
    new CfnOutput(this, 'DistributionDomain', {
      value: site.distribution.domainName,
      description: 'Where a domain of your own must point (CNAME or alias)',
    });
  }
}
