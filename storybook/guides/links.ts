/** The guides of docs/ that stand in the catalog, by file, with the ends of their addresses. */
const GUIDES: Readonly<Record<string, string>> = {
  'accessibility.md': 'accessibility',
  'adapters.md': 'writing-an-adapter',
  'composing.md': 'composing',
  'events.md': 'events',
  'frameworks.md': 'frameworks',
  'keyboard.md': 'keyboard',
  'theming.md': 'theming',
};

/** A guide as the catalog shows it: its links lead to other guides; of what is in the repository alone the file is named. */
export function linked(guide: string): string {
  return guide.replace(/\[([^\]]+)\]\((?!\w+:)([^)]+)\)/g, (_, label: string, target: string) => {
    const name = GUIDES[target];
    if (name) return `[${label}](?path=/docs/guides-${name}--docs)`;
    const path = new URL(target, 'file:///docs/').pathname.slice(1);
    return path.endsWith(label.replace(/\/$/, '')) ? `\`${path}\`` : `${label}: \`${path}\``;
  });
}
