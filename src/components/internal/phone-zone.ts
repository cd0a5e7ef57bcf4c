/** Countries with a single time zone, by the prefix of their international numbers. */
const ZONES: Readonly<Record<string, string>> = {
  '20': 'Africa/Cairo',
  '27': 'Africa/Johannesburg',
  '30': 'Europe/Athens',
  '31': 'Europe/Amsterdam',
  '32': 'Europe/Brussels',
  '33': 'Europe/Paris',
  '36': 'Europe/Budapest',
  '39': 'Europe/Rome',
  '40': 'Europe/Bucharest',
  '41': 'Europe/Zurich',
  '43': 'Europe/Vienna',
  '44': 'Europe/London',
  '45': 'Europe/Copenhagen',
  '46': 'Europe/Stockholm',
  '47': 'Europe/Oslo',
  '48': 'Europe/Warsaw',
  '49': 'Europe/Berlin',
  '60': 'Asia/Kuala_Lumpur',
  '63': 'Asia/Manila',
  '65': 'Asia/Singapore',
  '66': 'Asia/Bangkok',
  '81': 'Asia/Tokyo',
  '82': 'Asia/Seoul',
  '84': 'Asia/Ho_Chi_Minh',
  '90': 'Europe/Istanbul',
  '91': 'Asia/Kolkata',
  '92': 'Asia/Karachi',
  '94': 'Asia/Colombo',
  '234': 'Africa/Lagos',
  '254': 'Africa/Nairobi',
  '353': 'Europe/Dublin',
  '420': 'Europe/Prague',
  '880': 'Asia/Dhaka',
  '962': 'Asia/Amman',
  '966': 'Asia/Riyadh',
  '971': 'Asia/Dubai',
  '974': 'Asia/Qatar',
  '977': 'Asia/Kathmandu',
};

/** The time zone of an international number; null when its country has several, or is unknown. */
export function zoneOfPhone(phone: string | null | undefined): string | null {
  const international = /^(?:\+|00)\s*(\d[\d\s().-]*)$/.exec(phone?.normalize('NFKC').trim() ?? '');
  const digits = international?.[1]?.replace(/\D/g, '') ?? '';
  return ZONES[digits.slice(0, 3)] ?? ZONES[digits.slice(0, 2)] ?? null;
}
