import { SIDES } from '../../../shared/partnership/partnership.ts';
import { spellReceipt } from '../../../shared/response/receipt.ts';
import type { PartProps } from './part-props.ts';

/** One code for every counted answer sheet. */
export function ReceiptsSection({ report: { receipts, organisations }, messages: { text } }: PartProps) {
  return (
    <>
      <p>{text('report.receipts-explain')}</p>
      {SIDES.map((side) => (
        <details key={side} className="receipt-list">
          <summary>{organisations[side]}</summary>
          <ul className="receipts">
            {receipts[side].map((receipt) => (
              <li key={receipt}>{spellReceipt(receipt)}</li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
