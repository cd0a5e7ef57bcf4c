import type { Scenario } from './schema.js';

export type SampleKind = 'voice' | 'chat' | 'whatsapp';

const NOBODY = { answersAfter: undefined, declinesAfter: undefined } as const;

/** A customer to try the toolbar with, without a second page. They stay until the agent lets them go. */
export function sampleScenario(kind: SampleKind, visitor = 1): Scenario {
  const key = `sample-${kind}-${visitor}`;
  if (kind === 'voice') {
    return {
      version: 1,
      name: 'A sample customer calls',
      customers: [{ ...NOBODY, key, name: 'Asha Menon', phone: '9820098200', answersAfter: 2, replies: [] }],
      steps: [{ do: 'call', customer: key }],
    };
  }
  return {
    version: 1,
    name: 'A sample customer writes',
    customers: [
      {
        ...NOBODY,
        key,
        name: kind === 'chat' ? 'Tomás Rivera' : 'Leila Haddad',
        phone: kind === 'chat' ? '9820098201' : '9820098202',
        replies: ['Thank you, that helps.', 'One moment, I will look.', 'No, that was all. Goodbye!'],
      },
    ],
    steps: [{ do: 'chat', customer: key, channel: kind, text: 'Hello, I have a question about my order.' }],
  };
}
