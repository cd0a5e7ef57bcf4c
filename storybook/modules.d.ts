declare module '*.css';

declare module '*.css?inline' {
  const css: string;
  export { css as default };
}

// Made by the build, and described by nobody before it.
declare module 'omni-toolbar/custom-elements.json' {
  const manifest: object;
  export { manifest as default };
}
