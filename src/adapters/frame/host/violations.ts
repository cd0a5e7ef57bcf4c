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

/** What it lacks for a frame of that origin. */
export const lackingForFrame = (origin: string): string | undefined =>
  lackingFor(origin).find((entry) => entry.startsWith('frame-src'));

/** Tells when a frame of an origin was stopped: not every browser says that such a frame has loaded. */
export function onFrameStopped(origin: () => string, signal: AbortSignal, stopped: () => void): void {
  lackingFor(origin());
  const look = (): void => {
    if (lackingForFrame(origin())) stopped();
  };
  document.addEventListener('securitypolicyviolation', look, { signal });
}
