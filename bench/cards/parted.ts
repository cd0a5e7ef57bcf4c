import type { Kind } from './measure.js';

/** A card built from the elements of another kit, as the kit's documentation composes one. */
export function parted(prefix: string, styles: string): Kind {
  const sheet = document.createElement('style');
  sheet.textContent = styles;
  document.head.append(sheet);
  const element = (name: string, text: string): HTMLElement => {
    const made = document.createElement(`${prefix}-${name}`);
    made.textContent = text;
    return made;
  };
  return {
    create(index) {
      const card = element('card', '');
      const name = document.createElement('span');
      name.textContent = `Customer ${index}`;
      card.append(name, element('badge', 'Connected'), element('button', 'Accept'));
      return card;
    },
  };
}
