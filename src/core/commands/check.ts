import { OmniError } from '../contract/errors.js';
import { isRecord, isText } from '../model/data.js';
import type { CommandName, CommandParams } from './catalog.js';

/** What one parameter must be. `expected` completes the sentence "<field> must be ...". */
export interface Rule {
  readonly expected: string;
  readonly optional?: boolean;
  test(value: unknown): boolean;
}

/** A rule for every parameter that a command takes. */
export type Shape<N extends CommandName> = { readonly [K in keyof CommandParams<N>]-?: Rule };

const ID_MAX = 1_024;

export const optional = (rule: Rule): Rule => ({
  ...rule,
  optional: true,
  test: (value) => value === null || rule.test(value),
});

export const anyText: Rule = { expected: 'text', test: isText };
export const text = (max: number): Rule => ({
  expected: `text of at most ${max} characters`,
  test: (value) => isText(value) && value.length <= max,
});
export const someText = (max: number): Rule => ({
  expected: `text that is not empty, of at most ${max} characters`,
  test: (value) => isText(value) && value.trim() !== '' && value.length <= max,
});
export const id: Rule = {
  expected: `an id: text that is not empty, of at most ${ID_MAX} characters`,
  test: (value) => isText(value) && value !== '' && value.length <= ID_MAX,
};
/** The parameters of a command that takes an interaction and nothing else. */
export const onInteraction = { interactionId: id };
export const idOrNumber: Rule = {
  expected: 'an id: a number or text',
  test: (value) => Number.isFinite(value) || (isText(value) && value.length <= ID_MAX),
};
export const whole: Rule = { expected: 'a whole number', test: (value) => Number.isSafeInteger(value) };
export const flag: Rule = { expected: 'true or false', test: (value) => typeof value === 'boolean' };
export const anything: Rule = { expected: 'anything', optional: true, test: () => true };
export const record: Rule = { expected: 'an object', test: isRecord };

export const oneOf = (words: readonly string[]): Rule => ({
  expected: `one of ${words.join(', ')}`,
  test: (value) => isText(value) && words.includes(value),
});
export const list = (rule: Rule, max = 10_000): Rule => ({
  expected: `a list of at most ${max}, each ${rule.expected}`,
  test: (value) => Array.isArray(value) && value.length <= max && value.every((item) => rule.test(item)),
});
export const shaped = (expected: string, rules: Readonly<Record<string, Rule>>): Rule => ({
  expected,
  test: (value) =>
    isRecord(value) &&
    Object.entries(rules).every(([key, rule]) =>
      value[key] === undefined ? rule.optional === true : rule.test(value[key]),
    ),
});

export const crmRecord = shaped('a record: { id, type, name }', { id, type: id, name: text(20_000) });
export const target = shaped("a target: { kind: 'user' | 'queue' | 'phone', id }", {
  kind: oneOf(['user', 'queue', 'phone']),
  id,
});
export const channel = shaped('a channel: { kind, name, subType }', {
  kind: oneOf(['voice', 'chat', 'whatsapp', 'other']),
  name: id,
  subType: optional(text(ID_MAX)),
});

/** The OmniError for parameters that cannot be used: it names the field and what to give instead. */
export function badInput(command: string, field: string, problem: string, reason?: string): OmniError {
  return new OmniError('REQUIRED_FIELD_MISSING', problem, { method: command, details: { field, reason } });
}

/** The same for one field: `problem` completes the sentence "<field> ...", for example "must be a number". */
export function badField(command: string, field: string, problem: string, reason?: string): OmniError {
  return badInput(command, field, `${field} in ${command} ${problem}`, reason);
}

/** Copies the parameters once, so that what was checked is what is used. */
export function checked<N extends CommandName>(name: N, shape: Shape<N>, params: unknown): CommandParams<N> {
  if (!isRecord(params)) throw badInput(name, '', `The parameters of ${name} must be an object.`);
  const rules = new Map(Object.entries(shape as Record<string, Rule>));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(params)) {
    if (!rules.has(key)) {
      const known = rules.size > 0 ? [...rules.keys()].join(', ') : 'nothing';
      throw badInput(name, key, `${name} does not take '${key.slice(0, 60)}'; it takes ${known}.`);
    }
    if (params[key] !== undefined) copy[key] = params[key];
  }
  for (const [key, rule] of rules) {
    if (copy[key] === undefined) {
      if (rule.optional) continue;
      throw badField(name, key, `is missing: it must be ${rule.expected}.`);
    }
    if (!rule.test(copy[key])) throw badField(name, key, `must be ${rule.expected}.`);
  }
  return copy;
}
