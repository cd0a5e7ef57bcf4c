interface Closable {
  close(): Promise<unknown>;
}

/** Stands for what is there only while tests run: what is asked of it is asked of the one that is open then. */
function standIn<T extends Closable>(now: () => T | undefined): T {
  return new Proxy({} as T, {
    get(_none, key) {
      const open = now()!;
      const value: unknown = Reflect.get(open, key);
      return typeof value === 'function' ? (value.bind(open) as unknown) : value;
    },
  });
}

/** Opens something before the tests of the suite around, and closes it after them. */
export function forSuite<T extends Closable>(open: () => Promise<T>): T {
  let opened: T | undefined;
  before(async () => {
    opened = await open();
  });
  after(() => opened?.close());
  return standIn(() => opened);
}

/** Opens another one for each of the tests around. */
export function forEachTest<T extends Closable>(open: () => Promise<T>): T {
  let opened: T | undefined;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened?.close());
  return standIn(() => opened);
}
