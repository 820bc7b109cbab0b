import type { Messages } from '../../shared/messages/messages.ts';
import type { Headline } from '../../shared/report/headline.ts';
import { LIGHT, TEXT } from './mail-style.ts';

interface GapTableProps {
  /** Gaps about one organisation, or about the relationship; at least one. */
  gaps: Headline['gaps'];
  messages: Messages;
}

const WORDS = { ...TEXT, fontSize: 14, lineHeight: '20px', margin: 0 } as const;
const CELL = { ...WORDS, padding: '8px 0' } as const;
const FIGURE = { ...CELL, padding: '8px 0 8px 12px', whiteSpace: 'nowrap', fontWeight: 700 } as const;
const LINE = `1px solid ${LIGHT.line}`;

/** Figures of both sides as real text in a table, for mail programs that show no pictures. */
export function GapTable({ gaps, messages }: GapTableProps) {
  const { text, number, signed } = messages;
  const [first] = gaps;
  if (!first) return null;
  const { organisation, partner } = first;
  const isRelationship = first.about === 'relationship';
  const caption = isRelationship ? text('report.relationship') : text('report.gaps-about', { organisation });
  const heads = [
    isRelationship ? organisation : text('report.self', { organisation }),
    isRelationship ? partner : text('report.other', { organisation, partner }),
    text('report.gap'),
  ];
  return (
    <table
      className="figures"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ borderCollapse: 'collapse', margin: '0 0 16px' }}
    >
      <caption className="ink" style={{ ...TEXT, fontWeight: 700, textAlign: 'inherit', margin: 0 }}>
        {caption}
      </caption>
      <tbody>
        {gaps.map(({ question, self, other, gap, verdict }) => (
          <tr key={question}>
            <td className="line" style={{ ...CELL, borderTop: LINE }}>
              <span className="ink" style={WORDS}>
                {question}
              </span>
              <br />
              <span className="quiet" style={{ ...WORDS, color: LIGHT.quiet }}>
                {heads[0]}: <b>{number(self)}</b>
                <br />
                {heads[1]}: <b>{number(other)}</b>
              </span>
            </td>
            <td className="ink line" align="right" valign="top" style={{ ...FIGURE, borderTop: LINE }}>
              {isRelationship ? number(Math.abs(gap)) : signed(gap)}
              <br />
              <span className="quiet" style={{ ...WORDS, fontWeight: 400 }}>
                {verdict ? text(`verdict.${verdict}`) : heads[2]}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
