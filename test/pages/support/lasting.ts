interface Closable {
  close(): Promise<unknown>;
}

type Hook = (run: () => unknown) => void;

/** Opens something before the tests of the suite around, and closes it after them. */
export const forSuite = <T extends Closable>(open: () => Promise<T>): T => between(before, open, after);

/** Opens another one for each of the tests around. */
export const forEachTest = <T extends Closable>(open: () => Promise<T>): T =>
  between(beforeEach, open, afterEach);

/** A suite names it before there is one: whatever is asked of it goes to the one that is open by then. */
function between<T extends Closable>(begin: Hook, open: () => Promise<T>, end: Hook): T {
  let opened: T | undefined;
  begin(async () => {
    opened = await open();
  });
  end(() => opened?.close());
  return new Proxy({} as T, {
    get(_none, key) {
      const value: unknown = Reflect.get(opened!, key);
      return typeof value === 'function' ? (value.bind(opened) as unknown) : value;
    },
  });
}
