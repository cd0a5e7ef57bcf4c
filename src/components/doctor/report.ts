import type { Finding } from '../../core/model/diagnosis.js';

/** Where and when the checks ran. */
export interface ReportFacts {
  readonly at: number;
  readonly origin: string;
  readonly userAgent: string;
}

/**
 * The findings as text, to send to an administrator. It contains nothing about the agent or customers, and no
 * addresses.
 */
export function reportOf(findings: readonly Finding[], { at, origin, userAgent }: ReportFacts): string {
  const lines = findings.flatMap(({ check, severity, message, fix }) => [
    [`${severity} ${check}`, message].filter(Boolean).join(': '),
    ...(fix ? [`    ${fix}`] : []),
  ]);
  return [`omni-toolbar at ${origin}, ${new Date(at).toISOString()}`, userAgent, '', ...lines, ''].join('\n');
}
