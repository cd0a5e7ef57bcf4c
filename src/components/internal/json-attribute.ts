import type { PropertyDeclaration } from 'lit';
import { isRecord, parsed } from '../../core/model/data.js';

/**
 * JSON in an attribute, for bare HTML and for pages that a server renders. Text that is no JSON, or JSON of another
 * form, is reported in the console and then ignored.
 */
function json<T>(form: string, fits: (value: unknown) => boolean, absent: T): PropertyDeclaration {
  return {
    converter: {
      fromAttribute(text: string | null): unknown {
        if (text === null) return absent;
        const value = parsed(text);
        if (fits(value)) return value;
        console.warn(`An attribute should hold ${form} as JSON, and holds: ${text.slice(0, 200)}`);
        return absent;
      },
    },
  };
}

/** For `@property`: a list; null without the attribute. */
export const LIST = /* @__PURE__ */ json('a list', Array.isArray, null);

/** For `@property`: an object; null without the attribute. */
export const OBJECT = /* @__PURE__ */ json('an object', isRecord, null);

/** For `@property`: names with their values; none without the attribute. */
export const VALUES = /* @__PURE__ */ json('an object', isRecord, {});
