/** What of a wave can be looked at, in the order of its life. */
export const SHOWN = [
  'charter-mail',
  'charter',
  'invitation',
  'questionnaire',
  'reminder',
  'extended',
  'released',
  'report',
] as const;
export type Shown = (typeof SHOWN)[number];

export interface PreviewSettings {
  show: Shown;
  side: 'a' | 'b';
  member: string | null;
  language: string;
  part: 'html' | 'text';
  /** Per cent of people who answer, where figures are invented. */
  share: number;
}

type MailKind = 'charter' | 'invitation' | 'reminder' | 'extended' | 'released';

/** Which mail it is, as the API names it; null for a page. */
export function mailKind(show: Shown): MailKind | null {
  switch (show) {
    case 'charter-mail':
      return 'charter';
    case 'invitation':
    case 'reminder':
    case 'extended':
    case 'released':
      return show;
    default:
      return null;
  }
}

/** Whether a member reads it, and not a lead. */
export function isForMembers(show: Shown): boolean {
  return show === 'invitation' || show === 'reminder' || show === 'extended';
}

/** Whether it stands on invented figures. */
export function isInvented(show: Shown): boolean {
  return show === 'released' || show === 'report';
}

/** Where the document is, which is the very one that people get. */
export function previewAddress(
  waveId: string,
  { show, side, member, language, part, share }: PreviewSettings,
): string {
  const kind = mailKind(show);
  const query = new URLSearchParams({
    side,
    language,
    ...(kind ? { kind, part } : {}),
    ...(isForMembers(show) && member ? { member } : {}),
    ...(isInvented(show) ? { share: String(share / 100) } : {}),
  });
  return `/api/v1/waves/${encodeURIComponent(waveId)}/previews/${kind ? 'mail' : show}?${query}`;
}
