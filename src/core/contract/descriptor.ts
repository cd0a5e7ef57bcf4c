import type { FormatName } from './formats.js';

/**
 * The shape of a value as plain data: what a Zod schema says, without Zod. Made from the schemas by
 * `describe`; the SDK script carries the descriptors, since Zod would fill half of its size budget.
 */
export type Descriptor = DescriptorKind & {
  /** The key may be missing. */
  readonly optional?: true;
  readonly nullable?: true;
  /** Spellings of the key that are neither its camelCase nor its snake_case form. */
  readonly also?: readonly string[];
};

type DescriptorKind =
  | { readonly kind: 'any' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'number' }
  | { readonly kind: 'text'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'format'; readonly format: FormatName }
  | { readonly kind: 'list'; readonly of: Descriptor; readonly max?: number }
  | { readonly kind: 'dictionary'; readonly of: Descriptor }
  | { readonly kind: 'object'; readonly keys: Keys; readonly closed?: true };

export type Keys = Readonly<Record<string, Descriptor>>;
