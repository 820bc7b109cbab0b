import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CfnElement, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { CONSOLE_POLICY } from '../../functions/app/security-headers.ts';
import type { Settings } from '../settings.ts';

const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));
const MAKE_NO_LOG =
  'A log of requests would hold respondents’ links, and with them the way to their answers.';

/** Paths of the console have no file: they all get its page. Files have an extension. */
const CONSOLE_PATHS = FunctionCode.fromInline(`
function handler(event) {
  var request = event.request;
  if (request.uri.lastIndexOf('.') <= request.uri.lastIndexOf('/')) request.uri = '/index.html';
  return request;
}`);

export interface SiteProps {
  settings: Pick<Settings, 'domain' | 'certificateArn' | 'hostedZoneId'>;
  /** Host of the HTTP application. */
  apiHost: string;
}

/** What people reach: the console and the pages' assets from a private bucket, everything else from the API. */
export class Site extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { settings, apiHost }: SiteProps) {
    super(scope, id);
    const { domain, certificateArn } = settings;
    const bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    }) as IBucket;
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'The bucket holds public files of the site only, and is read by the distribution alone.',
    });

    const files: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: this.#fileHeaders(),
    };
    const application: BehaviorOptions = {
      origin: new HttpOrigin(apiHost, { readTimeout: Duration.seconds(30) }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      compress: true,
      cachePolicy: this.#compressingPolicy(),
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Parallax',
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      enableLogging: false,
      ...(domain && certificateArn
        ? {
            domainNames: [domain],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
      defaultBehavior: {
        ...files,
        functionAssociations: [
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: new EdgeFunction(this, 'ConsolePaths', {
              code: CONSOLE_PATHS,
              runtime: FunctionRuntime.JS_2_0,
            }),
          },
        ],
      },
      additionalBehaviors: {
        '/assets/*': files,
        '/console-assets/*': files,
        '/api/*': application,
        '/r/*': application,
        '/u/*': application,
        // Not `/c*`, which would take paths of the console too.
        '/c': application,
        '/c/*': application,
        '/sign-in*': application,
        '/charters/*': application,
        '/reports/*': application,
      },
    });
    this.#acknowledge(domain !== undefined);
    this.#upload(bucket);
    this.#records(settings);
  }

  /** Where people reach the site. */
  get url(): string {
    return `https://${this.distribution.domainName}`;
  }

  /** The headers of files; those of documents come from the application itself. */
  #fileHeaders(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'FileHeaders', {
      // The worker that opens the questionnaire without a network lives among the assets.
      customHeadersBehavior: {
        customHeaders: [{ header: 'service-worker-allowed', value: '/', override: true }],
      },
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: CONSOLE_POLICY, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
    });
  }

  /** Keeps nothing (the application says no-store), but lets the distribution compress, which needs a TTL. */
  #compressingPolicy(): CachePolicy {
    return new CachePolicy(this, 'Compressed', {
      comment: 'Nothing is kept; documents are compressed',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.seconds(1),
      cookieBehavior: CacheCookieBehavior.all(),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  #acknowledge(hasDomain: boolean): void {
    const acknowledge = (rule: string, reason: string) =>
      Validations.of(this.distribution).acknowledge({ id: `AwsSolutions-${rule}`, reason });
    acknowledge('CFR1', 'Partnerships have members in any country; a block by country would silence some.');
    acknowledge(
      'CFR2',
      'Links are 128-bit secrets, sign-in and codes are rate-limited by the application and the gateway throttles; a web ' +
        'application firewall would cost a fixed sum each month and its log would hold the links.',
    );
    acknowledge('CFR3', MAKE_NO_LOG);
    if (!hasDomain) {
      acknowledge(
        'CFR4',
        'CloudFront’s own certificate allows no choice of protocol; a domain of one’s own does.',
      );
    }
  }

  /** Files with a hash in their name are kept for ever, the rest is asked for again. */
  #upload(bucket: IBucket): void {
    if (!existsSync(DIST)) throw new Error('The site is not built; run "npm run build" first.');
    const hashed = ['console-assets/*', 'assets/*'];
    const common = {
      destinationBucket: bucket,
      sources: [Source.asset(DIST)],
      prune: false,
      memoryLimit: 512,
    };
    new BucketDeployment(this, 'HashedFiles', {
      ...common,
      exclude: ['*'],
      include: hashed,
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    new BucketDeployment(this, 'OtherFiles', {
      ...common,
      exclude: [...hashed, '.built', 'page-assets.json'],
      cacheControl: [CacheControl.fromString('no-cache')],
      distribution: this.distribution,
      distributionPaths: ['/*'],
    });
    acknowledgeUploadHelper(Stack.of(this), bucket);
  }

  #records({ domain, hostedZoneId }: SiteProps['settings']): void {
    if (!domain || !hostedZoneId) return;
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId,
      zoneName: domain.split('.').slice(-2).join('.'),
    });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(this.distribution));
    new ARecord(this, 'Record', { zone, recordName: `${domain}.`, target });
    new AaaaRecord(this, 'RecordV6', { zone, recordName: `${domain}.`, target });
  }
}

/**
 * Acknowledges what the construct library's own helper for uploading files is told off for. It runs at
 * deployment only, never while people use the site.
 */
function acknowledgeUploadHelper(stack: Stack, bucket: IBucket): void {
  const helper = stack.node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
  if (!helper) throw new Error('the helper that uploads files has another name now');
  const acknowledge = (id: string, reason: string) =>
    Validations.of(helper).acknowledge({ id: `AwsSolutions-${id}`, reason });
  acknowledge('L1', 'The runtime is chosen by the construct library.');
  acknowledge(
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    'The construct library’s helper writes its log with it, and nothing else.',
  );
  const bucketName = stack.getLogicalId(bucket.node.defaultChild as CfnElement);
  const assets = 'arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>';
  for (const permission of [
    'Action::s3:GetBucket*',
    'Action::s3:GetObject*',
    'Action::s3:List*',
    'Action::s3:Abort*',
    'Action::s3:DeleteObject*',
    `Resource::${assets}/*`,
    `Resource::<${bucketName}.Arn>/*`,
  ]) {
    acknowledge(
      `IAM5[${permission}]`,
      'It copies the site’s files, whose names nobody knows beforehand, between two buckets.',
    );
  }
  acknowledge(
    'IAM5[Resource::*]',
    'Invalidating the distribution’s cache; CloudFront has no narrower resource for it.',
  );
}
