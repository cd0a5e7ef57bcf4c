declare module 'post-robot' {
  interface Options {
    readonly window?: Window;
    readonly domain: string;
    readonly fireAndForget?: boolean;
  }
  const postRobot: {
    on(name: string, options: Options, handler: (event: { readonly data: unknown }) => unknown): void;
    send(to: Window, name: string, data: object, options: Options): Promise<{ readonly data: unknown }>;
  };
  export default postRobot;
}
