import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { linked } from '../../storybook/guides/links.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LINK = /\[[^\]]+\]\((?!https?:)([^)#]+)/g;

const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');
const targets = (text: string): string[] => [...text.matchAll(LINK)].map(([, target = '']) => target);

describe('the guides', () => {
  it('have no dead links', () => {
    const guides = [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync(`${ROOT}docs`).map((name) => `docs/${name}`),
    ];
    const dead = guides
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) =>
        targets(read(path))
          .filter((target) => !existsSync(new URL(target, `file://${ROOT}${path}`)))
          .map((target) => `${path}: ${target}`),
      );
    expect(dead).to.deep.equal([]);
  });

  it('link in the catalog to one another, and to no file that is not there', () => {
    const pages = readdirSync(`${ROOT}storybook/guides`).filter((name) => name.endsWith('.mdx'));
    const sources = pages.map((name) => read(`storybook/guides/${name}`));
    const ids = sources.map((source) => {
      const title = /title="Guides\/(.*)"/.exec(source)?.[1] ?? '';
      return `?path=/docs/guides-${title.toLowerCase().replaceAll(' ', '-')}--docs`;
    });
    const texts = sources.map((source) => {
      expect(source).to.contain('{linked(text)}');
      return linked(read(/docs\/[a-z]+\.md/.exec(source)![0]));
    });
    const found = texts.flatMap(targets);
    expect(found.length).to.be.greaterThan(1);
    for (const target of found) expect(ids).to.include(target);
    // Files that cannot be opened in the catalog are named there.
    expect(texts.join(''))
      .to.contain('`docs/errors.md`')
      .and.to.contain('desk.js')
      .and.not.to.contain('](../');
  });
});
