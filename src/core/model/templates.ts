import type { MessageTemplate } from './thread.js';

const PLACEHOLDER = /\{\{(\d+)\}\}/g;

/** The numbers of a template's placeholders, each once, in order. */
export function placeholders({ text }: Pick<MessageTemplate, 'text'>): readonly number[] {
  const numbers = Array.from(text.matchAll(PLACEHOLDER), ([, number]) => Number(number));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The template with its values, as the customer will read it; placeholders without a value stay. */
export function filled(template: Pick<MessageTemplate, 'text'>, values: readonly string[]): string {
  const order = placeholders(template);
  return template.text.replace(PLACEHOLDER, (whole, number: string) => {
    const value = values[order.indexOf(Number(number))]?.trim();
    return value ? value : whole;
  });
}
