import type { WireCounters } from '../wire/counters.js';
import { BUILD } from '../wire/build.js';
import { CONTAINER_ID, FRAME_ALLOW, FRAME_SANDBOX } from './iframe.js';
import { askOrigin } from './origin-check.js';
import type { Session } from './session.js';
import type { Target } from './target.js';
import type { Diagnosis, Finding } from './types.js';

export interface Surroundings {
  readonly baseUrl: string;
  readonly target: Target | null;
  readonly session: Session | null;
  readonly counters: WireCounters;
}

/** Looks at the page, the frame and the toolbar's origin. Changes nothing and asks nobody for permission. */
export async function diagnose({ baseUrl, target, session, counters }: Surroundings): Promise<Diagnosis> {
  const findings: Finding[] = [];
  const find = (check: string, ok: boolean, message: string, fix: string): void => {
    findings.push({ check, ok, message, fix: ok ? '' : fix });
  };

  find(
    'secure-context',
    isSecureContext,
    'The microphone needs https, or localhost.',
    'Serve this page by https.',
  );
  find(
    'base-url',
    baseUrl !== '' || target?.context === 'app',
    `Base URL: ${baseUrl || 'none'}.`,
    'Call setBaseUrl before initialize.',
  );
  find(
    'initialize',
    target !== null,
    target ? `Context ${target.context}.` : 'initialize was not called.',
    'Call initialize.',
  );
  if (target?.context !== 'app') {
    lookAtFrame(target, find);
    if (baseUrl) {
      const { origin } = new URL(baseUrl);
      const verdict = await askOrigin(origin);
      find(
        'origin',
        verdict === 'allowed',
        `${origin} says that ${location.origin} is ${verdict}.`,
        verdict === 'forbidden'
          ? `Add ${location.origin} to ALLOWED_ORIGINS of the toolbar's server.`
          : `Name ${origin} in connect-src and frame-src of this page's Content-Security-Policy, and check the network.`,
      );
    }
  }
  const open = session?.client.open ?? false;
  find(
    'connection',
    open,
    open ? 'The toolbar answers.' : (session?.failure?.message ?? 'There is no connection to the toolbar.'),
    'See the other findings.',
  );
  const build = session?.welcome?.build;
  if (build !== undefined) {
    find(
      'version',
      build === BUILD,
      `Script ${BUILD}, toolbar ${build}.`,
      "Load omni-sdk.js from the toolbar's own origin.",
    );
  }
  return { ok: findings.every(({ ok }) => ok), findings, counters: { ...counters } };
}

function lookAtFrame(
  target: Target | null,
  find: (check: string, ok: boolean, message: string, fix: string) => void,
): void {
  const frame = target ? document.getElementById(target.instanceId) : null;
  if (!(frame instanceof HTMLIFrameElement)) {
    const container = document.getElementById(CONTAINER_ID);
    find(
      'container',
      container !== null,
      container ? 'The container is there.' : 'There is no container.',
      `Add <div id="${CONTAINER_ID}"></div>.`,
    );
    return;
  }
  const granted = frame.allow.split(';').map((entry) => entry.trim().split(/\s+/)[0]);
  const denied = FRAME_ALLOW.filter((feature) => !granted.includes(feature));
  find(
    'allow',
    denied.length === 0,
    denied.length ? `The frame lacks ${denied.join(', ')}.` : 'The frame has what it needs.',
    `Set allow="${FRAME_ALLOW.join('; ')}" on the iframe.`,
  );
  const sandbox = frame.getAttribute('sandbox');
  const missing = sandbox === null ? [] : FRAME_SANDBOX.filter((word) => !frame.sandbox.contains(word));
  find(
    'sandbox',
    missing.length === 0,
    missing.length ? `The sandbox lacks ${missing.join(', ')}.` : 'The sandbox lets the toolbar work.',
    `Set sandbox="${FRAME_SANDBOX.join(' ')}" on the iframe.`,
  );
  const policy = (document as { featurePolicy?: { allowsFeature(name: string): boolean } }).featurePolicy;
  if (policy) {
    find(
      'microphone-policy',
      policy.allowsFeature('microphone'),
      'The permissions policy of this page decides whether a frame may have the microphone.',
      'Send the header Permissions-Policy: microphone=(self "<toolbar origin>"), or none.',
    );
  }
}
