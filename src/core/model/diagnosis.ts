/** `unknown`: this browser or this page has no way to find out. */
export type Severity = 'ok' | 'warning' | 'problem' | 'unknown';

/** The names of all checks, which never change. docs/troubleshooting.md says what each means. */
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

/** The names of what the toolbar's own checks find, which never change: elements translate the finding by its name. */
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

/** The result of one check. */
export interface Finding {
  /** The name of the check: one of the toolbar's, or one that an adapter or a host adds. */
  readonly check: string;
  readonly severity: Severity;
  /** What is wrong, or why it cannot be known; empty when all is well. */
  readonly message: string;
  /** The exact header, attribute or setting to change; empty when nothing is. */
  readonly fix: string;
  /** The name of the finding; absent: there is only the message. */
  readonly code?: FindingCode;
  /** The values that stand in the message and in the fix, by name: a translation needs them. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The finding that all is well. */
export const well = (check: CheckName): Finding => ({ check, severity: 'ok', message: '', fix: '' });

const RANKS: readonly Severity[] = ['unknown', 'ok', 'warning', 'problem'];

/** One finding for each check. When several pages ran the same check, the most severe finding counts. */
export function mergeFindings<F extends Finding>(findings: readonly F[]): F[] {
  const worst = new Map<string, F>();
  for (const finding of findings) {
    const known = worst.get(finding.check);
    if (!known || RANKS.indexOf(finding.severity) > RANKS.indexOf(known.severity))
      worst.set(finding.check, finding);
  }
  return [...worst.values()];
}
