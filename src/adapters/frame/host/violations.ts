/** Directive and origin of everything that this page's content security policy has stopped. */
const stopped = new Set<string>();

const hear = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void =>
  void stopped.add(`${effectiveDirective} ${blockedURI.split('/', 3).join('/')}`);

/** What the policy has stopped on its way to an origin, since this was first asked: `connect-src https://...`. */
export function stoppedTo(origin: string): string[] {
  document.addEventListener('securitypolicyviolation', hear);
  return [...stopped].filter((entry) => entry.endsWith(` ${origin}`));
}
