import * as z from 'zod/mini';
import { line, list } from '../../../core/contract/zod.js';
import { well, type CheckName, type Finding } from '../../../core/model/diagnosis.js';
import { ALLOW, NEEDED_FEATURES } from '../../shared/browser/features.js';
import { FRAME_SANDBOX } from '../host/iframe.js';

const facts = z.object({
  /** Null: the iframe has no such attribute. */
  sandbox: z.nullable(list(line(64), 32)),
  allow: z.string().check(z.maxLength(2_000)),
  /** Whether the browser says what `kept` is. */
  policy: z.boolean(),
  /** What the frame has not got, whoever kept it back. */
  kept: list(line(64), 32),
});

function found(check: CheckName, lacking: readonly string[], who: string, fix: string): Finding {
  if (lacking.length === 0) return well(check);
  return { check, severity: 'problem', message: `${who} ${lacking.join(', ')}.`, fix };
}

/** What the page around the toolbar has not given its frame, by the attribute or the header that gives it. */
export function frameFindings(frame: unknown): readonly Finding[] {
  const { data } = z.safeParse(facts, frame);
  if (!data) return [];
  const { sandbox, policy, kept } = data;
  const granted = data.allow.split(';').map((entry) => entry.trim());
  const missing = sandbox ? FRAME_SANDBOX.filter((word) => !sandbox.includes(word)) : [];
  const denied = NEEDED_FEATURES.filter((feature) => !granted.includes(feature));
  // What the attribute grants and the frame has not got is kept back by the page, or by the one around it.
  const above = NEEDED_FEATURES.filter((feature) => granted.includes(feature) && kept.includes(feature));
  const header = above.map((feature) => `${feature}=(self "${location.origin}")`).join(', ');
  const framed = window.parent !== window.top;
  return [
    found('sandbox', missing, 'The iframe lacks', `sandbox="${FRAME_SANDBOX.join(' ')}"`),
    found('allow', denied, 'The iframe lacks', `allow="${ALLOW}"`),
    policy
      ? found(
          'permissions-policy',
          above,
          `The page around the toolbar${framed ? ', or the page around that,' : ''} keeps back`,
          `Permissions-Policy: ${header}${framed ? ` and, on the iframe of that page, allow="${ALLOW}"` : ''}`,
        )
      : { check: 'permissions-policy', severity: 'unknown', message: 'The browser does not say.', fix: '' },
  ];
}
