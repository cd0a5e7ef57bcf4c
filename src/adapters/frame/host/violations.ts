/** What this page's content security policy would have to say for what it has stopped. */
const lacking = new Set<string>();

/** The directive as it is or is inherited, with the origin that it lacks: whoever takes it over loses nothing. */
function hear(violation: SecurityPolicyViolationEvent): void {
  const { blockedURI, effectiveDirective, originalPolicy, disposition } = violation;
  // A policy on trial stops nothing.
  if (disposition === 'report') return;
  const find = (name: string) => originalPolicy.match(`\\b${name}(?: 'none')?( [^;]*)?(;|$)`);
  const [name = ''] = effectiveDirective.split('-elem');
  const [, sources = ''] = find(name) ?? find('default-src') ?? [];
  lacking.add(`${name + sources} ${blockedURI.split('/', 3).join('/')}`);
}

/** What the policy lacks for an origin, since this was first asked: `connect-src 'self' https://...`. */
export function lackingFor(origin: string): string[] {
  document.addEventListener('securitypolicyviolation', hear);
  return [...lacking].filter((entry) => entry.endsWith(` ${origin}`));
}
