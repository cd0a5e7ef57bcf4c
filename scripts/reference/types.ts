import type { Descriptor } from '../../src/core/contract/descriptor.js';
import { FORMATS } from '../../src/core/contract/formats.js';

/** Writes a descriptor as TypeScript would, in one line. */
export function typeText(descriptor: Descriptor): string {
  const text = plainType(descriptor);
  return descriptor.nullable ? `${text} | null` : text;
}

function plainType(descriptor: Descriptor): string {
  switch (descriptor.kind) {
    case 'any':
      return 'any';
    case 'flag':
      return 'boolean';
    case 'number':
      return 'number';
    case 'text':
      return 'string';
    case 'word':
      return descriptor.words.map((word) => `'${word}'`).join(' | ');
    case 'format':
      return FORMAT_TYPES[descriptor.format];
    case 'list': {
      const of = typeText(descriptor.of);
      return `${/[ |]/.test(of) && !of.startsWith('{') ? `(${of})` : of}[]`;
    }
    case 'dictionary':
      return `Record<string, ${typeText(descriptor.of)}>`;
    case 'object': {
      const keys = Object.entries(descriptor.keys).map(
        ([key, inner]) => `${key}${inner.optional ? '?' : ''}: ${typeText(inner)}`,
      );
      return `{ ${[...keys, ...(descriptor.closed ? [] : ['…'])].join('; ')} }`;
    }
  }
}

const FORMAT_TYPES: Readonly<Record<keyof typeof FORMATS, string>> = {
  given: 'any',
  whole: 'number',
  pageSize: 'number',
  pageOffset: 'number',
  idText: 'string',
  idOrNumber: 'number | string',
  dialable: 'string',
  dialableOrEmpty: 'string',
  instant: 'string',
  microservice: 'Microservice',
  apiPath: 'string',
  fullUrl: 'string',
  origin: 'string',
  body: 'Record<string, any> | FormData',
  acknowledgement: 'string',
  jsonText: 'string',
};

/** What a value has to be beyond its type, in words; empty when the type says it all. */
export function ruleText(descriptor: Descriptor): string {
  if (
    descriptor.kind === 'format' &&
    !['given', 'idOrNumber', 'body', 'acknowledgement'].includes(descriptor.format)
  ) {
    return FORMATS[descriptor.format].expected;
  }
  if (descriptor.kind !== 'text' && descriptor.kind !== 'list') return '';
  const parts = [
    descriptor.kind === 'text' && descriptor.min ? 'not empty' : '',
    descriptor.max
      ? `at most ${descriptor.max.toLocaleString('en-US')} ${descriptor.kind === 'text' ? 'characters' : 'entries'}`
      : '',
  ];
  return parts.filter(Boolean).join(', ');
}
