import { well, type CheckName, type Finding, type FindingCode } from '../../../core/model/diagnosis.js';
import { ALLOW, FRAME_SANDBOX, NEEDED_FEATURES } from '../../../core/contract/frame.js';
import { allowsFeature } from '../../shared/browser/features.js';
import { holds, textOf, type Fields } from '../wire/fields.js';

/** The attributes of the iframe as they are now; null: it has no such attribute. */
interface Facts {
  readonly sandbox: string | null;
  readonly allow: string;
}

const attribute = textOf(2_000);
const FACTS: Fields = { sandbox: (value) => value === null || attribute(value), allow: attribute };
const isFacts = (value: unknown): value is Facts => holds(value, FACTS);

function found(
  check: CheckName,
  code: FindingCode,
  lacking: readonly string[],
  who: string,
  fix: string,
): Finding {
  if (lacking.length === 0) return well(check);
  const names = lacking.join(', ');
  return { check, code, severity: 'problem', message: `${who} ${names}.`, fix, values: { names } };
}

/** What the page around the toolbar does not give its frame, by the attribute or header that would give it. */
export function frameFindings(frame: unknown): readonly Finding[] {
  if (!isFacts(frame)) return [];
  const tokens = frame.sandbox?.split(/\s+/);
  const granted = frame.allow.split(';').map((entry) => entry.trim());
  const missing = tokens ? FRAME_SANDBOX.filter((word) => !tokens.includes(word)) : [];
  const denied = NEEDED_FEATURES.filter((feature) => !granted.includes(feature));
  // A feature that `allow` grants and this page lacks is kept back by the page around it, or by the page around that.
  const above = NEEDED_FEATURES.filter(
    (feature) => granted.includes(feature) && allowsFeature(feature) === false,
  );
  const header = above.map((feature) => `${feature}=(self "${location.origin}")`).join(', ');
  const framed = window.parent !== window.top;
  return [
    found('sandbox', 'sandbox', missing, 'The iframe lacks', `sandbox="${FRAME_SANDBOX.join(' ')}"`),
    found('allow', 'allow', denied, 'The iframe lacks', `allow="${ALLOW}"`),
    allowsFeature('microphone') !== undefined
      ? found(
          'permissions-policy',
          framed ? 'policy-framed' : 'policy',
          above,
          `The page around the toolbar${framed ? ', or the page around that,' : ''} keeps back`,
          `Permissions-Policy: ${header}${framed ? `\nallow="${ALLOW}"` : ''}`,
        )
      : {
          check: 'permissions-policy',
          severity: 'unknown',
          code: 'policy-unknown',
          message: 'The browser does not say.',
          fix: '',
        },
  ];
}
