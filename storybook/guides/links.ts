/** The guides of docs/ that the catalog contains, by file name, with the last part of their address in it. */
const GUIDES: Readonly<Record<string, string>> = {
  'accessibility.md': 'accessibility',
  'adapters.md': 'writing-an-adapter',
  'composing.md': 'composing',
  'events.md': 'events',
  'frameworks.md': 'frameworks',
  'keyboard.md': 'keyboard',
  'theming.md': 'theming',
};

/**
 * A guide for the catalog: its links to other guides lead to their pages there. A link to another file of the
 * repository becomes the name of the file.
 */
export function linked(guide: string): string {
  return guide.replace(/\[([^\]]+)\]\((?!\w+:)([^)]+)\)/g, (_, label: string, target: string) => {
    const name = GUIDES[target];
    if (name) return `[${label}](?path=/docs/guides-${name}--docs)`;
    const path = new URL(target, 'file:///docs/').pathname.slice(1);
    return path.endsWith(label.replace(/\/$/, '')) ? `\`${path}\`` : `${label}: \`${path}\``;
  });
}
