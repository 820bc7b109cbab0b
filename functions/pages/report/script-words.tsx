import type { PartProps } from './part-props.ts';

/** Words for the controls that the page's script adds; a page without scripts has no use for them. */
export function ScriptWords({
  report: { organisations },
  messages: { text },
}: Pick<PartProps, 'report' | 'messages'>) {
  return (
    <div
      id="words"
      hidden
      data-sort={text('report.control.sort')}
      data-gap={text('report.gap')}
      data-importance={text('report.define.importance')}
      data-driver={text('report.driver')}
      data-all={text('report.control.all')}
      data-highlight={text('report.control.highlight')}
      data-both={text('report.control.both')}
      data-a={organisations.a}
      data-b={organisations.b}
    />
  );
}
