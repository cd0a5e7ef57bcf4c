/** What the toolbar needs of the browser's features that a page has to hand on to its frames. */
export const NEEDED_FEATURES = ['microphone', 'autoplay', 'speaker-selection', 'clipboard-write'] as const;

/** The attribute of an iframe that hands them on. */
export const ALLOW = NEEDED_FEATURES.join('; ');

interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

/** Whether this page may use a feature; undefined where the browser does not say. */
export function allowsFeature(feature: (typeof NEEDED_FEATURES)[number]): boolean | undefined {
  return (document as WithPolicy).featurePolicy?.allowsFeature(feature);
}
