/** Something that has a name in the custom elements manifest. */
export interface ManifestItem {
  readonly name: string;
  readonly description?: string;
  readonly summary?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

/** What an element fires, and what it says with it. */
export interface ManifestEvent extends ManifestItem {
  readonly detail?: { readonly text: string };
}

export interface ManifestMember extends ManifestItem {
  readonly kind: string;
  readonly attribute?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly parameters?: readonly (ManifestItem & { readonly optional?: boolean })[];
  readonly return?: { readonly type: { readonly text: string } };
}

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly (ManifestItem & { readonly fieldName?: string })[];
  readonly members?: readonly ManifestMember[];
  readonly events?: readonly ManifestEvent[];
  readonly slots?: readonly ManifestItem[];
  readonly cssParts?: readonly ManifestItem[];
  readonly cssProperties?: readonly ManifestItem[];
  readonly cssStates?: readonly ManifestItem[];
}

/** The parts of dist/custom-elements.json that our own scripts read. */
export interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}

/** An element with what the manifest says of it. */
export interface ManifestElement extends Declaration {
  readonly tagName: string;
  /** The source file of its class. */
  readonly path: string;
}

export const elementsOf = ({ modules }: Manifest): readonly ManifestElement[] =>
  modules.flatMap(({ path, declarations = [] }) =>
    declarations.flatMap(({ tagName, ...said }) => (tagName ? [{ ...said, tagName, path }] : [])),
  );
