declare module '*.css';

declare module '*.css?inline' {
  const css: string;
  export { css as default };
}

// Made by the build, and described by nobody before it.
declare module 'omni-toolbar/custom-elements.json' {
  interface Member {
    readonly privacy?: string;
    readonly static?: boolean;
  }
  const manifest: {
    readonly modules: readonly {
      readonly declarations: readonly { readonly members?: readonly Member[] }[];
    }[];
  };
  export { manifest as default };
}
