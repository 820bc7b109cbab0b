import type { WebhookId } from '../../shared/access/webhook.ts';
import type { ActionId } from '../../shared/action/action.ts';
import type { CodeDigest } from '../../shared/invitation/code.ts';
import type {
  CommentKey,
  DeclineDigest,
  InvitationDigest,
  ResponseKey,
} from '../../shared/invitation/token.ts';
import type { MemberId } from '../../shared/partnership/member.ts';
import type { PartnershipId, Side } from '../../shared/partnership/partnership.ts';
import type { WaveId } from '../../shared/wave/wave.ts';

/** Every key of both tables is spelled here and nowhere else; docs/data-model.md explains them. */
export type Key = { pk: string; sk: string };

const padded = (number: number) => String(number).padStart(6, '0');

/* Register */

export const partnershipKey = (id: PartnershipId): Key => ({ pk: `partnership#${id}`, sk: 'partnership' });
export const PARTNERSHIP_LIST = 'partnerships';

/** By time: the order of the keys is the order of the lines. */
export const journalKey = (id: PartnershipId, at: string, entry: string): Key => ({
  pk: `journal#${id}`,
  sk: `${at}#${entry}`,
});

export const standingKey = (id: PartnershipId): Key => ({ pk: `portfolio#${id}`, sk: 'standing' });
export const PORTFOLIO_LIST = 'portfolio';

export const memberKey = (id: PartnershipId, side: Side, member: MemberId): Key => ({
  pk: `partnership#${id}`,
  sk: `member#${side}#${member}`,
});
export const memberPrefix = (side?: Side) => (side ? `member#${side}#` : 'member#');

export const waveKey = (id: WaveId): Key => ({ pk: `wave#${id}`, sk: 'wave' });
export const waveNumberKey = (id: PartnershipId, number: number): Key => ({
  pk: `partnership#${id}`,
  sk: `wave-number#${padded(number)}`,
});
export const waveList = (id: PartnershipId) => `waves#${id}`;
export const DUE_WAVES = 'waves';

export const cohortPlanKey = (id: WaveId): Key => ({ pk: `wave#${id}`, sk: 'cohort-plan' });
export const snapshotKey = (id: WaveId): Key => ({ pk: `wave#${id}`, sk: 'snapshot' });

export const invitationKey = (id: WaveId, side: Side, member: MemberId): Key => ({
  pk: `wave#${id}`,
  sk: `invitation#${side}#${member}`,
});
export const invitationPrefix = (side?: Side) => (side ? `invitation#${side}#` : 'invitation#');

export const tokenKey = (digest: InvitationDigest): Key => ({ pk: `token#${digest}`, sk: 'token' });
export const declineKey = (digest: DeclineDigest): Key => ({ pk: `decline#${digest}`, sk: 'decline' });
export const codeKey = (digest: CodeDigest): Key => ({ pk: `code#${digest}`, sk: 'code' });

export const progressKey = (id: WaveId, day: string): Key => ({ pk: `wave#${id}`, sk: `progress#${day}` });
export const PROGRESS_PREFIX = 'progress#';

export const noticeKey = (id: WaveId, noticeId: string): Key => ({
  pk: `wave#${id}`,
  sk: `notice#${noticeId}`,
});
export const NOTICE_PREFIX = 'notice#';

export const reportKey = (id: WaveId, closedAt: string): Key => ({
  pk: `wave#${id}`,
  sk: `report#${closedAt}`,
});
export const reportPartKey = (id: WaveId, attempt: string, part: number): Key => ({
  pk: `wave#${id}`,
  sk: `report-part#${attempt}#${padded(part)}`,
});
export const reportPartPrefix = (attempt: string) => `report-part#${attempt}#`;

/** A partition of its own: the mailer may read it. */
const enclosurePartition = (id: WaveId) => `enclosure#${id}`;
export const enclosureBegunKey = (id: WaveId, closedAt: string): Key => ({
  pk: enclosurePartition(id),
  sk: `${closedAt}#begun`,
});
export const enclosureKey = (id: WaveId, closedAt: string, reader: string): Key => ({
  pk: enclosurePartition(id),
  sk: `${closedAt}#head#${reader}`,
});
export const enclosurePartPrefix = (closedAt: string, reader: string) => `${closedAt}#part#${reader}#`;
export const enclosurePartKey = (id: WaveId, closedAt: string, reader: string, part: number): Key => ({
  pk: enclosurePartition(id),
  sk: `${enclosurePartPrefix(closedAt, reader)}${padded(part)}`,
});

export const guessKey = (id: WaveId, email: string): Key => ({ pk: `wave#${id}`, sk: `guess#${email}` });

export const actionKey = (id: ActionId): Key => ({ pk: `action#${id}`, sk: 'action' });
export const actionList = (id: PartnershipId) => `actions#${id}`;
export const DUE_ACTIONS = 'actions';

export const questionnaireKey = (id: string, version: number): Key => ({
  pk: `questionnaire#${id}`,
  sk: `version#${padded(version)}`,
});
export const questionnaireUsePrefix = (version: number) => `use#${padded(version)}#`;
export const questionnaireUseKey = (id: string, version: number, wave: WaveId): Key => ({
  pk: questionnaireKey(id, version).pk,
  sk: `${questionnaireUsePrefix(version)}${wave}`,
});
export const QUESTIONNAIRE_LIST = 'questionnaires';

export const leadKey = (email: string, partnership: PartnershipId, side: Side): Key => ({
  pk: `person#${email}`,
  sk: `lead#${partnership}#${side}`,
});
export const LEAD_PREFIX = 'lead#';
export const LEAD_LIST = 'leads';
export const accessKey = (email: string): Key => ({ pk: `person#${email}`, sk: 'access' });
export const ACCESS_LIST = 'access';
export const signedInKey = (email: string): Key => ({ pk: `person#${email}`, sk: 'signed-in' });

export const signInKey = (hash: string): Key => ({ pk: `sign-in#${hash}`, sk: 'sign-in' });
export const sessionKey = (hash: string): Key => ({ pk: `session#${hash}`, sk: 'session' });
export const sessionList = (email: string) => `sessions#${email}`;
export const apiTokenKey = (hash: string): Key => ({ pk: `api-token#${hash}`, sk: 'api-token' });
export const apiTokenList = (email: string) => `api-tokens#${email}`;

export const webhookKey = (id: WebhookId): Key => ({ pk: `webhook#${id}`, sk: 'webhook' });
export const WEBHOOK_LIST = 'webhooks';
export const webhookSecretKey = (id: WebhookId): Key => ({ pk: `webhook#${id}`, sk: 'secret' });
export const webhookDeliveryKey = (id: WebhookId, event: string): Key => ({
  pk: `webhook#${id}`,
  sk: `delivery#${event}`,
});
export const webhookDeliveryList = (id: WebhookId) => `webhook-deliveries#${id}`;
export const DUE_DELIVERIES = 'webhook-deliveries';

export const limitKey = (scope: string, subject: string, period: number): Key => ({
  pk: `limit#${scope}#${subject}`,
  sk: `period#${period}`,
});

export const cursorSecretKey: Key = { pk: 'installation', sk: 'cursor-secret' };

/* Responses */

/** The first hexadecimal digit of the key spreads a large wave over 16 partitions. */
const shardOf = (key: string, shards: number) => (shards === 16 ? key.charAt(0) : '0');

export const shardsOf = (shards: number): string[] => (shards === 16 ? [...'0123456789abcdef'] : ['0']);
export const responsePartition = (wave: WaveId, shard: string) => `wave#${wave}#${shard}`;

export const responseItemKey = (wave: WaveId, shards: number, key: ResponseKey): Key => ({
  pk: responsePartition(wave, shardOf(key, shards)),
  sk: `response#${key}`,
});
export const RESPONSE_PREFIX = 'response#';

export const commentItemKey = (wave: WaveId, shards: number, key: CommentKey): Key => ({
  pk: responsePartition(wave, shardOf(key, shards)),
  sk: `comment#${key}`,
});
export const COMMENT_PREFIX = 'comment#';
