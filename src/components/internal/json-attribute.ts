import type { PropertyDeclaration } from 'lit';

/**
 * Data in an attribute, for bare HTML and for pages that a server writes: JSON. What is none, or of another form, is
 * said in the console, and the element is as without the attribute.
 */
function json<T>(form: string, fits: (value: unknown) => boolean, absent: T): PropertyDeclaration {
  return {
    converter: {
      fromAttribute(text: string | null): unknown {
        if (text === null) return absent;
        try {
          const value: unknown = JSON.parse(text);
          if (fits(value)) return value;
        } catch {
          // Said below.
        }
        console.warn(`An attribute should hold ${form} as JSON, and holds: ${text.slice(0, 200)}`);
        return absent;
      },
    },
  };
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** For `@property`: a list; null without the attribute. */
export const LIST = /* @__PURE__ */ json('a list', Array.isArray, null);

/** For `@property`: an object; null without the attribute. */
export const OBJECT = /* @__PURE__ */ json('an object', isObject, null);

/** For `@property`: names with their values; none without the attribute. */
export const VALUES = /* @__PURE__ */ json('an object', isObject, {});
