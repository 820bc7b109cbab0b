import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import type { Environment } from './environment.ts';

/** Stands in until the site has an address: a first deployment makes the functions before the site. */
const NOT_YET = 'https://site-is-being-deployed.invalid';

/**
 * Where the site is reached. With a domain of its own the deployment knows it; otherwise the site's stack,
 * which is deployed last, leaves its address in a parameter.
 */
export async function siteAddress(
  { baseUrl, baseUrlParameter }: Pick<Environment, 'baseUrl' | 'baseUrlParameter'>,
  client?: Pick<SSMClient, 'send'>,
): Promise<string> {
  if (baseUrl) return baseUrl;
  if (!baseUrlParameter) return NOT_YET;
  try {
    const ssm = client ?? new SSMClient();
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: baseUrlParameter }));
    return Parameter?.Value ?? NOT_YET;
  } catch (error) {
    if (error instanceof ParameterNotFound) return NOT_YET;
    throw error;
  }
}
