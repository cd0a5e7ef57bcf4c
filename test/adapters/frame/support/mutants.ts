import * as fc from 'fast-check';

/** A generator of random numbers that are the same for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const POISON: readonly unknown[] = [
  undefined,
  null,
  '',
  '__proto__',
  'constructor',
  'x'.repeat(1_100),
  -1,
  1.5,
  2 ** 53,
  NaN,
  true,
  [],
  {},
  [[[[[[[[]]]]]]]],
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { kind: 'call', id: 1_000_001, method: 'toString', params: {} },
  new Uint8Array(3),
  new Date(0),
];

/** A copy in which one thing is removed, replaced, added or nested. */
function mutated(value: unknown, random: (below: number) => number): unknown {
  const poison = POISON[random(POISON.length)];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return poison;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  const keys = Object.keys(copy);
  const key = keys[random(Math.max(keys.length, 1))];
  if (key === undefined || random(8) === 0) copy[`extra${random(3)}`] = poison;
  else if (random(4) === 0) Reflect.deleteProperty(copy, key);
  else if (random(3) === 0) copy[key] = poison;
  else copy[key] = mutated(copy[key], random);
  return copy;
}

/**
 * Messages that nobody should send: arbitrary values, and mutants of valid messages. Every fourth is sent as text.
 * `right` are the valid messages; a few of them stay as they are.
 */
export function* mutants(seed: number, count: number, right: readonly unknown[]): Generator {
  const random = randomOf(seed);
  const anything = fc.sample(
    fc.anything({ withDate: true, withBigInt: true, withMap: true, withTypedArray: true, maxDepth: 3 }),
    { numRuns: 2_000, seed },
  );
  for (let index = 0; index < count; index++) {
    let message = random(5) === 0 ? anything[random(anything.length)] : right[random(right.length)];
    for (let times = random(4); times > 0; times--) message = mutated(message, random);
    yield random(4) === 0 ? textOf(message) : message;
  }
}

/** The message as JSON text; bigints have none, so a message with one stays as it is. */
function textOf(message: unknown): unknown {
  try {
    return JSON.stringify(message);
  } catch {
    return message;
  }
}

/** How many units the receiver has to account for: the items of a message, or the message itself if it has no items. */
function unitsIn(message: unknown): number {
  let items = message;
  if (typeof message === 'string') {
    try {
      items = JSON.parse(message);
    } catch {
      return 1;
    }
  }
  return Array.isArray(items) && items.length <= 256 ? items.length : 1;
}

/** Posts all messages that can be cloned, and counts the units that the receiver has to account for. */
export function flood(messages: Iterable<unknown>, post: (message: unknown) => void): number {
  let units = 0;
  for (const message of messages) {
    try {
      post(message);
    } catch {
      continue;
    }
    units += unitsIn(message);
  }
  return units;
}
