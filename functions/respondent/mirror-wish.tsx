import type { Messages } from '../../shared/messages/messages.ts';
import { STEP_FIELD } from './respondent-words.ts';

interface MirrorWishProps {
  text: Messages['text'];
  names: { us: string; them: string };
  wanted: boolean;
  /** Whoever was invited on paper has none: they can only look again. */
  hasAddress: boolean;
  action: string;
  field: string;
}

/** Asks whether a short result is wanted, in a form of its own beside the receipt. */
export function MirrorWish({ text, names, wanted, hasAddress, action, field }: MirrorWishProps) {
  if (!hasAddress) return <p className="hint">{text('mirror.no-address', names)}</p>;
  return (
    <form method="post" action={action} className="card mirror-wish">
      {wanted && <p role="status">{text('mirror.wished')}</p>}
      <label>
        <input type="checkbox" name={field} value="yes" defaultChecked={wanted} /> {text('mirror.wish')}
      </label>
      <p className="hint">{text('mirror.wish-explain')}</p>
      <p className="hint">{text('mirror.wish-until')}</p>
      <button className="button quiet" type="submit" name={STEP_FIELD} value="mirror">
        {text('mirror.save')}
      </button>
    </form>
  );
}
