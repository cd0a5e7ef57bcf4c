import type { Descriptor, Keys } from './descriptor.js';

// Descriptors as text, because as data they would fill a quarter of the SDK script. The generator writes:
//
//   any flag number text    the kind of that name            1-20 -20    text with a least and a greatest length
//   @idText                 the format of that name          |crm|app    one of these words
//   [type] [100 type]       a list, of at most 100 entries   <type>      a dictionary
//   {key:type,...}          an object, {!...} a closed one   key/other   a key with another spelling
//   type? type~             may be missing, may be null
//
// Colons, commas and blanks are for people.

export const tokensOf = (text: string): string[] => text.match(/[\w./|@-]+|[^\s:,]/g) ?? [];

/** Takes keys with their types from the tokens, and the bracket behind them. */
export function readKeys(tokens: string[], end: string): Keys {
  const keys: Record<string, Descriptor> = {};
  for (let token = tokens.shift(); token && token !== end; token = tokens.shift()) {
    const [key = '', ...also] = token.split('/');
    const type = readType(tokens);
    keys[key] = also.length ? { ...type, also } : type;
  }
  return keys;
}

/** Takes a type from the tokens. */
export function readType(tokens: string[]): Descriptor {
  const type: Record<string, unknown> = readKind(tokens);
  for (; /^[?~]$/.test(tokens[0] ?? ''); tokens.shift())
    type[tokens[0] === '?' ? 'optional' : 'nullable'] = true;
  return type as Descriptor;
}

function readKind(tokens: string[]): Record<string, unknown> {
  const token = tokens.shift() ?? '';
  const take = (sign: RegExp): string | undefined =>
    sign.test(tokens[0] ?? '') ? tokens.shift() : undefined;
  const inner = (): Descriptor => {
    const of = readType(tokens);
    tokens.shift();
    return of;
  };
  if (token === '{') {
    const closed = take(/!/) && { closed: true };
    return { kind: 'object', keys: readKeys(tokens, '}'), ...closed };
  }
  if (token === '[') {
    const max = take(/^\d+$/);
    return { kind: 'list', of: inner(), ...(max && { max: Number(max) }) };
  }
  if (token === '<') return { kind: 'dictionary', of: inner() };
  if (token.startsWith('|')) return { kind: 'word', words: token.slice(1).split('|') };
  const lengths = /^(\d*)-(\d*)$/.exec(token);
  if (lengths) {
    const [min, max] = lengths.slice(1).map(Number);
    return { kind: 'text', ...(min && { min }), ...(max && { max }) };
  }
  return token.startsWith('@') ? { kind: 'format', format: token.slice(1) } : { kind: token };
}
