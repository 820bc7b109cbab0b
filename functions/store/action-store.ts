import { Action, type ActionId, type Action as ActionValue } from '../../shared/action/action.ts';
import { toldAt } from '../../shared/action/due-moments.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import type { Database } from './database.ts';
import { actionKey, actionList, DUE_ACTIONS } from './keys.ts';
import { type Page, pageFrom, startOf } from './page.ts';
import { setting } from './set-expression.ts';
import { DUE_INDEX, LIST_INDEX } from './tables.ts';

/** An action of which somebody is to be told since `at`. */
export interface DueAction {
  id: ActionId;
  at: string;
}

/** What the two sides agreed to do. One that is to be told of has a due time, by which the scheduler finds it. */
export function actionStore({ register }: Database) {
  const listed = ({ partnershipId, dueOn, id }: ActionValue) => ({
    listPk: actionList(partnershipId),
    listSk: `${dueOn}#${id}`,
  });
  const due = (at: string | null) =>
    at ? { duePk: DUE_ACTIONS, dueAt: at } : { duePk: undefined, dueAt: undefined };

  return {
    async add(action: ActionValue): Promise<void> {
      const { duePk, dueAt } = due(toldAt(action));
      await register.put({
        ...actionKey(action.id),
        ...listed(action),
        ...action,
        ...(dueAt ? { duePk, dueAt } : {}),
      });
    },

    async find(id: ActionId): Promise<ActionValue | null> {
      const item = await register.get(actionKey(id));
      return item ? Action.parse(item) : null;
    },

    /** The actions of a partnership, by due date. */
    async list(
      id: PartnershipId,
      { limit, cursor }: { limit: number; cursor?: string | undefined },
    ): Promise<Page<ActionValue>> {
      const listPk = actionList(id);
      const page = await register.query({
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listPk = :list',
        ExpressionAttributeValues: { ':list': listPk },
        Limit: limit,
        cursor: startOf(cursor, { listPk }),
      });
      return pageFrom(page, (item) => Action.parse(item));
    },

    /** All actions of a partnership, by due date. */
    async all(id: PartnershipId): Promise<ActionValue[]> {
      const actions: ActionValue[] = [];
      for await (const items of register.queryAll({
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listPk = :list',
        ExpressionAttributeValues: { ':list': actionList(id) },
      })) {
        actions.push(...items.map((item) => Action.parse(item)));
      }
      return actions;
    },

    /** Replaces the revision that was read; false when somebody else was first. */
    async replace(before: ActionValue, after: ActionValue): Promise<boolean> {
      const { id, partnershipId, ...fields } = after;
      // Whoever is telling people of the due date at this moment holds the due time.
      const isSameTime = toldAt(before) === toldAt(after);
      const { ExpressionAttributeValues, ...update } = setting({
        ...fields,
        listSk: listed(after).listSk,
        ...(isSameTime ? {} : due(toldAt(after))),
      });
      const item = await register.update(actionKey(id), {
        ...update,
        ConditionExpression: '#revision = :seen',
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ':seen': before.revision },
      });
      return item !== null;
    },

    /** Of which actions people are to be told, the longest due first. */
    async *due(now: Date): AsyncGenerator<DueAction> {
      for await (const items of register.queryAll({
        IndexName: DUE_INDEX,
        KeyConditionExpression: 'duePk = :actions AND dueAt <= :now',
        ExpressionAttributeValues: { ':actions': DUE_ACTIONS, ':now': now.toISOString() },
      })) {
        for (const item of items) yield { id: String(item.id) as ActionId, at: String(item.dueAt) };
      }
    },

    /** Takes a due action for a while; false when somebody else has it. If they are lost it is due again. */
    async lease({ id, at }: DueAction, until: Date): Promise<boolean> {
      const item = await register.update(actionKey(id), {
        UpdateExpression: 'SET dueAt = :until',
        ConditionExpression: 'dueAt = :seen',
        ExpressionAttributeValues: { ':until': until.toISOString(), ':seen': at },
      });
      return item !== null;
    },

    /**
     * Notes that people were told of the due date, unless it has been moved since. It is no change that anybody
     * could be in conflict with.
     */
    async noteTold({ id, dueOn }: Pick<ActionValue, 'id' | 'dueOn'>): Promise<void> {
      await register.update(actionKey(id), {
        UpdateExpression: 'SET toldFor = :day REMOVE duePk, dueAt',
        ConditionExpression: 'dueOn = :day',
        ExpressionAttributeValues: { ':day': dueOn },
      });
    },
  };
}
