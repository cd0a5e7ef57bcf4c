/** The directives that this page's content security policy would need for the requests that it has stopped. */
const lacking = new Set<string>();

/** Adds the whole directive, as it is or is inherited, plus the origin it lacks: copying it takes nothing away. */
function hear(violation: SecurityPolicyViolationEvent): void {
  const { blockedURI, effectiveDirective, originalPolicy, disposition } = violation;
  // A report-only policy stops nothing.
  if (disposition === 'report') return;
  const find = (name: string) => originalPolicy.match(`\\b${name}(?: 'none')?( [^;]*)?(;|$)`);
  const [name = ''] = effectiveDirective.split('-elem');
  const [, sources = ''] = find(name) ?? find('default-src') ?? [];
  lacking.add(`${name + sources} ${blockedURI.split('/', 3).join('/')}`);
}

/** What the policy lacks for an origin, from violations since the first call: `connect-src 'self' https://...`. */
export function lackingFor(origin: string): string[] {
  document.addEventListener('securitypolicyviolation', hear);
  return [...lacking].filter((entry) => entry.endsWith(` ${origin}`));
}

/** What the policy lacks for a frame of that origin. */
export const lackingForFrame = (origin: string): string | undefined =>
  lackingFor(origin).find((entry) => entry.startsWith('frame-src'));

/** Calls `stopped` when the policy stops a frame of an origin: not every browser fires `load` for such a frame. */
export function onFrameStopped(origin: () => string, signal: AbortSignal, stopped: () => void): void {
  lackingFor(origin());
  const look = (): void => {
    if (lackingForFrame(origin())) stopped();
  };
  document.addEventListener('securitypolicyviolation', look, { signal });
}
