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

/** One thing that was looked at. */
export interface Finding {
  /** Its name: one of ours, or one that an adapter or a host adds. */
  readonly check: string;
  readonly severity: Severity;
  /** What is wrong, or why it cannot be known; empty when all is well. */
  readonly message: string;
  /** The exact header, attribute or setting to change; empty when nothing is. */
  readonly fix: string;
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
