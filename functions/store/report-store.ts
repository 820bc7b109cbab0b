import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { GapReport, type GapReport as GapReportValue } from '../../shared/report/gap-report.ts';
import type { WaveId } from '../../shared/wave/wave.ts';
import type { Database } from './database.ts';
import { reportKey, reportPartKey, reportPartPrefix } from './keys.ts';

/** DynamoDB holds 400 KB an item; a report with a hundred thousand receipts is larger. */
const PART_BYTES = 350_000;

const ReportHead = z.object({ attempt: z.string(), parts: z.number().int() });

export function reportStore({ register }: Database) {
  return {
    /**
     * Writes the report of one closing of a wave, once: its parts under an attempt of their own, then the head
     * that names the attempt. False when another attempt was first; its report stands. People can read a
     * report only when the wave is released.
     */
    async save(waveId: WaveId, closedAt: string, attempt: string, report: GapReportValue): Promise<boolean> {
      const bytes = gzipSync(JSON.stringify(GapReport.parse(report)));
      const parts = Math.ceil(bytes.length / PART_BYTES);
      for (let part = 0; part < parts; part += 1) {
        const slice = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
        await register.put({ ...reportPartKey(waveId, attempt, part), bytes: new Uint8Array(slice) });
      }
      const { written } = await register.put(
        { ...reportKey(waveId, closedAt), attempt, parts },
        { condition: 'attribute_not_exists(pk)' },
      );
      return written;
    },

    /** The report of one closing of a wave. */
    async find(waveId: WaveId, closedAt: string): Promise<GapReportValue | null> {
      const head = await register.get(reportKey(waveId, closedAt));
      if (!head) return null;
      const { attempt, parts } = ReportHead.parse(head);
      const slices: Uint8Array[] = [];
      for await (const items of register.queryAll({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: {
          ':pk': reportKey(waveId, closedAt).pk,
          ':prefix': reportPartPrefix(attempt),
        },
        ConsistentRead: true,
      })) {
        slices.push(...items.map((item) => z.instanceof(Uint8Array).parse(item.bytes)));
      }
      if (slices.length !== parts) throw new Error('a part of the report is missing');
      return GapReport.parse(JSON.parse(gunzipSync(Buffer.concat(slices)).toString('utf8')));
    },
  };
}
