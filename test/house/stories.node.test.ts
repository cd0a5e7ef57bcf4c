import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.js';
import { elementsOf, type Manifest, type ManifestElement } from '../../scripts/manifest/element.js';
import type * as Tables from '../../storybook/arg-types.js';
import type { ChannelKind } from '../../src/core/model/channel.js';
import { PHASES } from '../../src/core/state/lifecycle.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MANIFEST = `${ROOT}dist/custom-elements.json`;

interface Story {
  readonly parameters?: { readonly shows?: readonly string[]; readonly element?: string };
}
interface About extends Story {
  readonly component?: string;
  readonly subcomponents?: Readonly<Record<string, string>>;
}

const CHANNELS = Object.keys({
  voice: true,
  chat: true,
  whatsapp: true,
  other: true,
} satisfies Record<ChannelKind, true>);

/**
 * Whether an element shows interactions: it takes them as a property, or it is the toolbar, which takes them from a
 * core.
 */
const showsInteractions = ({ tagName, members = [] }: ManifestElement): boolean =>
  tagName === 'omni-toolbar' || members.some(({ name }) => name === 'interaction' || name === 'interactions');

const declared = (): readonly ManifestElement[] =>
  elementsOf(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest);

/** A selector for every state and slot of every element. */
const ofManifest = (): string[] =>
  declared().flatMap(({ tagName, cssStates = [], slots = [] }) => [
    ...cssStates.map(({ name }) => `${tagName}:state(${name})`),
    ...slots.map(({ name }) => `${tagName} > ${name ? `[slot=${name}]` : ':not([slot])'}`),
  ]);

/** A selector for every element that shows interactions, on every channel and in every phase. */
const ofLives = (): string[] =>
  declared()
    .filter(showsInteractions)
    .flatMap(({ tagName }) =>
      CHANNELS.flatMap((channel) =>
        PHASES.map((phase) => `[data-channel=${channel}][data-phase=${phase}] > ${tagName}`),
      ),
    );

/** The modules with stories: `default` describes the module, the other exports are stories. */
function pages(): Promise<(Record<string, Story> & { readonly default: About })[]> {
  const files = readdirSync(`${ROOT}storybook`).filter((name) => name.endsWith('.stories.ts'));
  return Promise.all(files.map((name) => import(`${ROOT}storybook/${name}`)));
}

/** The selectors that stories promise to show. */
async function shown(): Promise<Set<string>> {
  const stories: Story[] = (await pages()).flatMap((page) => Object.values(page));
  return new Set(stories.flatMap(({ parameters }) => parameters?.shows ?? []));
}

describe('the catalog', () => {
  before(async () => {
    if (!existsSync(MANIFEST)) expect(await build(['manifest'])).to.equal(true);
  });

  it('has a page for every element, with everything that a page can set, listen to and style', async () => {
    const listed = (await pages()).flatMap(({ default: { component = '', subcomponents = {} } }) => [
      component,
      ...Object.values(subcomponents),
    ]);
    expect(declared().filter(({ tagName }) => !listed.includes(tagName))).to.deep.equal([]);

    // Imported only now, because it reads the manifest, which has to exist.
    const { argTypesOf, summaryOf }: typeof Tables = await import('../../storybook/arg-types.js');
    for (const { tagName, ...of } of declared()) {
      const kinds = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'] as const;
      const all = kinds.flatMap((kind) => of[kind] ?? []);
      const rows = Object.values(argTypesOf(tagName));
      expect(rows.length, tagName).to.be.at.least(all.length);
      expect(
        rows.filter(({ description }) => !description).map(({ name }) => name),
        tagName,
      ).to.deep.equal([]);
      expect(summaryOf(tagName), tagName).not.to.equal('');
    }
  });

  it('has controls for the element of each story', async () => {
    const named = (await pages()).flatMap((page) =>
      Object.values(page).flatMap(({ parameters }) => parameters?.element ?? []),
    );
    expect(named).not.to.deep.equal([]);
    const tags = declared().map(({ tagName }) => tagName);
    expect(named.filter((tag) => !tags.includes(tag))).to.deep.equal([]);
  });

  // Whether a story really is in the state that it names is tested in a browser: test/pages/stories.e2e.ts.
  it('has a story for every state and slot, and for every phase and channel, of every element, and for nothing else', async () => {
    expect(ofManifest().length).to.be.greaterThan(40);
    expect(ofLives().length).to.be.at.least(6 * CHANNELS.length * PHASES.length);
    expect([...(await shown())].sort()).to.deep.equal([...ofManifest(), ...ofLives()].sort());
  });
});
