import { type TemplateResult, html, nothing } from 'lit';
import type { Finding } from '../../core/model/diagnosis.js';
import type { findingsEn, saidFindingsEn } from '../../locales/en/findings.js';
import type { Translate } from '../../locales/types.js';

type Words = typeof findingsEn;
type Key = keyof Words | keyof typeof saidFindingsEn;
type Advice = Key extends infer K ? (K extends `doctor.advice.${infer Name}` ? Name : never) : never;

/** Checks of the host's SDK script. To stay small it sends no codes, so the words depend on the check alone. */
const OF_THE_HOST: readonly string[] = [
  'initialize',
  'base-url',
  'container',
  'origin',
  'content-security-policy',
  'frame-ancestors',
];

/** Findings that no header or attribute mends: the agent has to do something. */
const ADVICE: Readonly<Record<string, Advice>> = {
  center: 'center',
  'center-says': 'center',
  'clock-ahead': 'clock',
  'clock-behind': 'clock',
  'page-clock': 'page-clock',
  'microphone-refused': 'microphone',
  'microphone-refused-framed': 'microphone',
  'microphone-none': 'device',
  'autoplay-click': 'click',
  'notifications-unasked': 'notifications',
  'notifications-refused': 'notifications',
  'page-notifications-refused': 'page-notifications',
  'storage-refused': 'storage',
  'pages-apart': 'storage',
  'storage-apart': 'apart',
};

function codeOf({ check, severity, message, code }: Finding): string {
  if (code || !message || !OF_THE_HOST.includes(check)) return code ?? '';
  return check === 'origin' && severity === 'unknown' ? 'origin-unknown' : check;
}

/** Marks code inside of a sentence: it runs from left to right in every language. */
function withCode(text: string): (string | TemplateResult)[] {
  return text.split('`').map((part, index) => (index % 2 ? html`<code dir="ltr">${part}</code>` : part));
}

/** The message of a finding, in the reader's language if there are words for it, else as it came. */
export function foundMessage(finding: Finding, t: Translate<Words>): TemplateResult | typeof nothing {
  const key = `doctor.found.${codeOf(finding)}`;
  // `t` gives back the key itself when there are no words for it.
  const words = t(key as keyof Words, { message: finding.message, ...finding.values });
  if (words !== key) return html`<p class="message">${withCode(words)}</p>`;
  // The reason is in the finding's own message already.
  const said = finding.values?.message ?? finding.message;
  if (said !== finding.message) return html`<p class="message">${said}</p>`;
  return finding.message ? html`<p class="message" dir="ltr" lang="en">${finding.message}</p>` : nothing;
}

/** What the agent has to do; null: there is a text to copy instead, or nothing to do. */
export function foundAdvice(finding: Finding, t: Translate<Words>): TemplateResult | null {
  const code = codeOf(finding);
  const advice = Object.hasOwn(ADVICE, code) && finding.fix ? ADVICE[code] : undefined;
  if (!advice) return null;
  const key = `doctor.advice.${advice}`;
  const words = t(key as keyof Words, finding.values);
  return html`<p part="fix" class="advice">${withCode(words === key ? finding.fix : words)}</p>`;
}
