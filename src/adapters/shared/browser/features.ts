import type { NEEDED_FEATURES } from '../../../core/contract/frame.js';

interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

/** Whether this page may use a feature; undefined where the browser does not say. */
export function allowsFeature(feature: (typeof NEEDED_FEATURES)[number]): boolean | undefined {
  return (document as WithPolicy).featurePolicy?.allowsFeature(feature);
}
