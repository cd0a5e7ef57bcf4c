import type { Finding } from '../../core/model/diagnosis.js';

/** Where and when it was found. */
export interface ReportFacts {
  readonly at: number;
  readonly origin: string;
  readonly userAgent: string;
}

/** The findings as text for whoever can change something: nothing of the agent, of customers or of addresses. */
export function reportOf(findings: readonly Finding[], { at, origin, userAgent }: ReportFacts): string {
  const lines = findings.flatMap(({ check, severity, message, fix }) => [
    [`${severity} ${check}`, message].filter(Boolean).join(': '),
    ...(fix ? [`    ${fix}`] : []),
  ]);
  return [`omni-toolbar at ${origin}, ${new Date(at).toISOString()}`, userAgent, '', ...lines, ''].join('\n');
}
