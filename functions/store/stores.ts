import { actionStore } from './action-store.ts';
import { apiTokenStore } from './api-token-store.ts';
import { codeStore } from './code-store.ts';
import type { Database } from './database.ts';
import { enclosureStore } from './enclosure-store.ts';
import { guessStore } from './guess-store.ts';
import { invitationStore } from './invitation-store.ts';
import { journalStore } from './journal-store.ts';
import { limitStore } from './limit-store.ts';
import { memberStore } from './member-store.ts';
import { mirrorStore } from './mirror-store.ts';
import { noticeStore } from './notice-store.ts';
import { partnershipStore } from './partnership-store.ts';
import { personStore } from './person-store.ts';
import { questionnaireStore } from './questionnaire-store.ts';
import { reportStore } from './report-store.ts';
import { responseStore } from './response-store.ts';
import { secretStore } from './secret-store.ts';
import { sessionStore } from './session-store.ts';
import { standingStore } from './standing-store.ts';
import { waveStore } from './wave-store.ts';
import { webhookDeliveryStore } from './webhook-delivery-store.ts';
import { webhookStore } from './webhook-store.ts';

/** Every store over one database. */
export function openStores(database: Database) {
  return {
    partnerships: partnershipStore(database),
    journal: journalStore(database),
    standings: standingStore(database),
    members: memberStore(database),
    questionnaires: questionnaireStore(database),
    waves: waveStore(database),
    invitations: invitationStore(database),
    codes: codeStore(database),
    responses: responseStore(database),
    reports: reportStore(database),
    enclosures: enclosureStore(database),
    actions: actionStore(database),
    guesses: guessStore(database),
    mirrors: mirrorStore(database),
    notices: noticeStore(database),
    people: personStore(database),
    sessions: sessionStore(database),
    apiTokens: apiTokenStore(database),
    webhooks: webhookStore(database),
    deliveries: webhookDeliveryStore(database),
    limits: limitStore(database),
    secrets: secretStore(database),
  };
}
export type Stores = ReturnType<typeof openStores>;
