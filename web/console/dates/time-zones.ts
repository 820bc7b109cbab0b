/** Browsers list some zones by names that their cities no longer go by. */
const RENAMED: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

const today = (zone: string) => RENAMED[zone] ?? zone;

/** The IANA zones to choose from, `also` among them. */
export function timeZoneNames(also: string): string[] {
  return [...new Set(['UTC', also, ...Intl.supportedValuesOf('timeZone').map(today)])].sort();
}

/** Whether this browser knows the zone; a draft may name any. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

export function browserTimeZone(): string {
  return today(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
}
