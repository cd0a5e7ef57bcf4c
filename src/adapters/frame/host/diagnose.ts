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

type Note = (check: string, problem: string | false, fix: string) => void;

/** Looks at the page, the frame and the toolbar's origin. Changes nothing and asks nobody for permission. */
export async function diagnose({ baseUrl, target, session, counters }: Surroundings): Promise<Diagnosis> {
  const findings: Finding[] = [];
  const note: Note = (check, problem, fix) => {
    findings.push({ check, ok: !problem, message: problem || '', fix: problem ? fix : '' });
  };

  note(
    'secure-context',
    !isSecureContext && 'There is no microphone without https.',
    'Serve this page by https.',
  );
  note('initialize', !target && 'It was not called.', 'Call initialize.');
  if (!target?.inside) {
    note('base-url', !baseUrl && 'It is not known.', 'Call setBaseUrl before initialize.');
    lookAtFrame(target, note);
    if (baseUrl) await lookAtOrigin(new URL(baseUrl).origin, note);
  }
  note(
    'connection',
    !session?.client.open && (session?.failure?.message ?? 'The toolbar does not answer.'),
    'See the other findings.',
  );
  const build = session?.welcome?.build;
  note(
    'version',
    build !== undefined && build !== BUILD && `This script is ${BUILD}, the toolbar ${build}.`,
    "Load omni-sdk.js from the toolbar's own origin.",
  );
  return { ok: findings.every(({ ok }) => ok), findings, counters: { ...counters } };
}

async function lookAtOrigin(toolbarOrigin: string, note: Note): Promise<void> {
  const verdict = await askOrigin(toolbarOrigin);
  note(
    'origin',
    verdict !== 'allowed' && `For ${toolbarOrigin} this origin is ${verdict}.`,
    verdict === 'forbidden'
      ? `Add ${location.origin} to ALLOWED_ORIGINS of the toolbar's server.`
      : `Name ${toolbarOrigin} in connect-src and frame-src of this page's Content-Security-Policy; check the network.`,
  );
}

function lookAtFrame(target: Target | null, note: Note): void {
  const frame = target && document.getElementById(target.instanceId);
  if (!(frame instanceof HTMLIFrameElement)) {
    note(
      'container',
      !document.getElementById(CONTAINER_ID) && 'It is missing.',
      `Add <div id="${CONTAINER_ID}"></div>.`,
    );
    return;
  }
  const granted = frame.allow.split(';').map((entry) => entry.trim().split(/\s+/)[0]);
  const denied = FRAME_ALLOW.filter((feature) => !granted.includes(feature));
  note(
    'allow',
    denied.length > 0 && `It lacks ${denied.join(', ')}.`,
    `Set allow="${FRAME_ALLOW.join('; ')}" on the iframe.`,
  );
  const missing = frame.hasAttribute('sandbox')
    ? FRAME_SANDBOX.filter((word) => !frame.sandbox.contains(word))
    : [];
  note(
    'sandbox',
    missing.length > 0 && `It lacks ${missing.join(', ')}.`,
    `Set sandbox="${FRAME_SANDBOX.join(' ')}" on the iframe.`,
  );
  const policy = (document as { featurePolicy?: { allowsFeature(name: string): boolean } }).featurePolicy;
  note(
    'permissions-policy',
    policy?.allowsFeature('microphone') === false && 'It forbids the microphone.',
    `Send the header Permissions-Policy: microphone=(self "${new URL(frame.src || location.href).origin}"), or none.`,
  );
}
