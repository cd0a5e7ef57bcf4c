import { mergeFindings, well, type Finding } from '../../../core/model/diagnosis.js';
import type { Omni } from '../../../core/types.js';
import { BUILD } from '../wire/build.js';
import { holds, oneOf, textOf, type Fields } from '../wire/fields.js';
import { frameFindings } from './frame-findings.js';
import { notificationAdvice } from './notification.js';

/** Both pages are on one computer: their clocks should differ by no more than a message takes. */
const SKEW = 10_000;

const FINDING: Fields = {
  check: textOf(64, 1),
  severity: oneOf('ok', 'warning', 'problem', 'unknown'),
  message: textOf(1_000),
  fix: textOf(1_000),
};
const isFinding = (value: unknown): value is Finding => holds(value, FINDING);

function clock(now: unknown): readonly Finding[] {
  if (typeof now !== 'number') return [];
  const ahead = Math.round((now - Date.now()) / 1000);
  if (Math.abs(ahead) * 1000 < SKEW) return [well('clock')];
  return [
    {
      check: 'clock',
      severity: 'warning',
      code: 'page-clock',
      values: { seconds: Math.abs(ahead) },
      message: `The page around the toolbar has a clock of its own: ${Math.abs(ahead)} s ${ahead > 0 ? 'ahead of' : 'behind'} the toolbar’s.`,
      fix: 'Do not replace Date in the page.',
    },
  ];
}

function version(build: unknown): readonly Finding[] {
  if (typeof build !== 'string') return [];
  if (build === BUILD) return [well('version')];
  const page = build.slice(0, 64);
  return [
    {
      check: 'version',
      severity: 'warning',
      code: 'version',
      values: { page, toolbar: BUILD },
      message: `The script of the page is ${page}, the toolbar ${BUILD}.`,
      fix: `<script src="${location.origin}/omni-sdk.js"></script>`,
    },
  ];
}

function notifications(permission: unknown): readonly Finding[] {
  if (typeof permission !== 'string') return [];
  if (permission === 'granted') return [well('notifications')];
  return [
    {
      check: 'notifications',
      severity: 'warning',
      code: permission === 'default' ? 'page-notifications-unasked' : 'page-notifications-refused',
      message: `The page around the toolbar may not show notifications (${permission.slice(0, 64)}): a toast takes their place.`,
      fix: notificationAdvice(permission),
    },
  ];
}

/** Findings from the report of the page around the toolbar; what is not well formed in it is left out. */
export function readReport(report: unknown): readonly Finding[] {
  const told = Object(report) as Record<string, unknown>;
  const { now, build, notifications: permission, frame, findings } = told;
  const items = Array.isArray(findings) ? (findings as unknown[]).slice(0, 64) : [];
  const found = items
    .filter(isFinding)
    .map(({ check, severity, message, fix }) => ({ check, severity, message, fix }));
  return [...found, ...frameFindings(frame), ...version(build), ...notifications(permission), ...clock(now)];
}

/** The findings of a connected page together with those of the toolbar's own page. */
export async function diagnoseFor(omni: Omni, report: unknown): Promise<readonly Finding[]> {
  return mergeFindings([...readReport(report), ...(await omni.call('diagnose', {}))]);
}
