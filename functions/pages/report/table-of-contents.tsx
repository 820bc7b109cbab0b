import type { Messages } from '../../../shared/messages/messages.ts';

interface TableOfContentsProps {
  entries: readonly { id: string; title: string }[];
  messages: Messages;
}

/** The parts of the report: at the side on a desk, folded away on a phone, absent on paper. */
export function TableOfContents({ entries, messages: { text } }: TableOfContentsProps) {
  const list = (
    <ol>
      {entries.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  );
  return (
    <nav className="contents no-print" aria-label={text('report.contents')}>
      <details className="contents-folded">
        <summary>{text('report.contents')}</summary>
        {list}
      </details>
      <div className="contents-open">{list}</div>
    </nav>
  );
}
