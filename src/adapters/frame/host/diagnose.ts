import type { CheckName, Finding } from '../../../core/model/diagnosis.js';
import { BUILD } from '../wire/build.js';
import type { WireCounters } from '../wire/counters.js';
import { CONTAINER_ID, FRAME_SANDBOX } from '../../../core/contract/frame.js';
import { lackingIn, originIn } from './iframe.js';
import { permission } from './notification.js';
import { askOrigin } from './origin-check.js';
import type { Session } from './session.js';
import type { Target } from './target.js';
import type { Diagnosis } from './types.js';
import { lackingFor } from './violations.js';

export interface Surroundings {
  readonly baseUrl: string;
  readonly target: Target | null;
  readonly session: Session | null;
  readonly counters: WireCounters;
}

const SILENT = 'The toolbar has not answered.';

/** Adds a finding. `wrong` says what is wrong; false, null or empty: nothing is. */
type Note = (
  check: CheckName,
  wrong: string | false | null,
  fix?: string,
  severity?: Finding['severity'],
) => void;

function frameIn(target: Target | null): HTMLIFrameElement | null {
  const found = target && document.getElementById(target.instanceId);
  return found instanceof HTMLIFrameElement ? found : null;
}

/** Checks this page, the frame and the toolbar's origin, as far as this page can see them. */
async function look({ baseUrl, target, session }: Surroundings): Promise<Finding[]> {
  const findings: Finding[] = [];
  const note: Note = (check, wrong, fix = '', severity = 'problem') => {
    findings.push({
      check,
      severity: wrong ? severity : 'ok',
      message: wrong || '',
      fix: wrong ? fix : '',
    });
  };
  const open = session?.client.open ?? false;

  note('initialize', !target && 'It is missing.', 'sdk.initialize(...)');
  if (!target?.inside) {
    const frame = frameIn(target);
    const lacking = frame && lackingIn(frame);
    if (frame)
      note('sandbox', lacking && `The iframe lacks ${lacking}.`, `sandbox="${FRAME_SANDBOX.join(' ')}"`);
    else
      note(
        'container',
        !document.getElementById(CONTAINER_ID) && 'It is missing.',
        `<div id="${CONTAINER_ID}"></div>`,
      );
    let origin = '';
    let wrong = '';
    try {
      origin = session?.place.origin ?? originIn(frame, baseUrl);
    } catch (thrown) {
      wrong = (thrown as Error).message;
    }
    note('base-url', wrong, 'sdk.setBaseUrl(...)');
    if (origin) await lookAtOrigin(origin, session, note);
  }
  const gone = session && !session.place.window() && "The toolbar's frame is no longer in the page.";
  note('connection', !open && (session?.failure?.message ?? (gone || SILENT)));
  return findings;
}

/** The findings of this page for the toolbar's doctor. */
export async function report(surroundings: Surroundings) {
  const frame = frameIn(surroundings.target);
  return {
    now: Date.now(),
    build: BUILD,
    notifications: permission(),
    frame: frame && { sandbox: frame.getAttribute('sandbox'), allow: frame.allow },
    findings: await look(surroundings),
  };
}

/** The findings of both pages. Changes nothing and asks for no permission. */
export async function diagnose(surroundings: Surroundings): Promise<Diagnosis> {
  const { session, counters } = surroundings;
  const told = await report(surroundings);
  const own = told.findings;
  const all = session?.client.open
    ? await session.client.ask('diagnose', told).catch((thrown: unknown) => {
        return [...own, { check: 'toolbar', severity: 'unknown', message: String(thrown), fix: '' }];
      })
    : own;
  const findings = (all as Finding[]).map((finding) => ({ ...finding, ok: finding.severity === 'ok' }));
  return {
    ok: findings.every(({ severity }) => severity !== 'problem'),
    findings,
    counters: { ...counters },
  };
}

async function lookAtOrigin(origin: string, session: Session | null, note: Note): Promise<void> {
  lackingFor(origin);
  const verdict = await askOrigin(origin);
  // The browser reports a policy violation a moment after it has blocked something.
  if (verdict === 'unknown') await new Promise((resolve) => setTimeout(resolve, 100));
  const needs = lackingFor(origin).join('; ');
  const header = 'Content-Security-Policy: ';
  note(
    'origin',
    verdict !== 'allowed' && `For ${origin} this origin is ${verdict}.`,
    `ALLOWED_ORIGINS=...,${location.origin}`,
    verdict === 'forbidden' ? 'problem' : 'unknown',
  );
  note('content-security-policy', needs && `The policy of this page needs ${needs}.`, header + needs);
  note(
    'frame-ancestors',
    // A toolbar that has answered once is allowed here, whatever has become of its frame.
    !session?.welcome && SILENT,
    `${header}frame-ancestors ${[location.origin, ...(location.ancestorOrigins ?? [])].join(' ')}`,
    session?.failure && !needs.includes('frame-src') ? 'problem' : 'unknown',
  );
}
