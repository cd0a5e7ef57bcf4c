declare module '*.css';

declare module '*.css?inline' {
  const css: string;
  export { css as default };
}

// This file is made by the build; before it nothing declares the module.
declare module 'omni-toolbar/custom-elements.json' {
  const manifest: object;
  export { manifest as default };
}
