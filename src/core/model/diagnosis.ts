/** `unknown`: this browser, or this place, does not let it be seen. */
export type Severity = 'ok' | 'warning' | 'problem' | 'unknown';

/** Everything that is looked at, by a name that stays. docs/troubleshooting.md says what each means. */
export const CHECKS = [
  'secure-context',
  'initialize',
  'base-url',
  'container',
  'origin',
  'content-security-policy',
  'frame-ancestors',
  'sandbox',
  'allow',
  'permissions-policy',
  'connection',
  'version',
  'center',
  'websocket',
  'pages',
  'microphone',
  'microphone-device',
  'autoplay',
  'notifications',
  'storage',
  'storage-partition',
  'clock',
] as const;

export type CheckName = (typeof CHECKS)[number];

/** What our own checks find, by a name that stays: whoever shows it has its words in other languages. */
export type FindingCode =
  | 'insecure'
  | 'microphone-insecure'
  | 'microphone-kept'
  | 'microphone-kept-framed'
  | 'microphone-refused'
  | 'microphone-refused-framed'
  | 'microphone-none'
  | 'devices-unlisted'
  | 'autoplay-kept'
  | 'autoplay-kept-framed'
  | 'autoplay-click'
  | 'autoplay-unknown'
  | 'notifications-unasked'
  | 'notifications-refused'
  | 'page-notifications-unasked'
  | 'page-notifications-refused'
  | 'storage-refused'
  | 'storage-apart'
  | 'pages-apart'
  | 'clock-ahead'
  | 'clock-behind'
  | 'clock-unknown'
  | 'page-clock'
  | 'center'
  | 'center-says'
  | 'silent'
  | 'version'
  | 'sandbox'
  | 'allow'
  | 'policy'
  | 'policy-framed'
  | 'policy-unknown';

/** One thing that was looked at. */
export interface Finding {
  /** Its name: one of ours, or one that an adapter or a host adds. */
  readonly check: string;
  readonly severity: Severity;
  /** What is wrong, or why it cannot be known; empty when all is well. */
  readonly message: string;
  /** The exact header, attribute or setting to change; empty when nothing is. */
  readonly fix: string;
  /** Which of our findings this is; none: only the message says. */
  readonly code?: FindingCode;
  /** What stands in the message and in the fix, by name. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** That nothing is wrong. */
export const well = (check: CheckName): Finding => ({ check, severity: 'ok', message: '', fix: '' });

const RANKS: readonly Severity[] = ['unknown', 'ok', 'warning', 'problem'];

/** One finding for each check: several pages may have looked at the same thing, and who saw the worst is right. */
export function mergeFindings<F extends Finding>(findings: readonly F[]): F[] {
  const worst = new Map<string, F>();
  for (const finding of findings) {
    const known = worst.get(finding.check);
    if (!known || RANKS.indexOf(finding.severity) > RANKS.indexOf(known.severity))
      worst.set(finding.check, finding);
  }
  return [...worst.values()];
}
