import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.js';
import type { ChannelKind } from '../../src/core/model/channel.js';
import { PHASES } from '../../src/core/state/lifecycle.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MANIFEST = `${ROOT}dist/custom-elements.json`;

interface Story {
  readonly parameters?: { readonly shows?: readonly string[] };
}
interface Declaration {
  readonly tagName?: string;
  readonly cssStates?: readonly { readonly name: string }[];
  readonly slots?: readonly { readonly name: string }[];
  readonly members?: readonly { readonly name: string }[];
}

const CHANNELS = Object.keys({
  voice: true,
  chat: true,
  whatsapp: true,
  other: true,
} satisfies Record<ChannelKind, true>);

/** Whether an element shows what an interaction is in: it can be given some, or has all that a core has. */
const showsInteractions = ({ tagName, members = [] }: Declaration): boolean =>
  tagName === 'omni-toolbar' || members.some(({ name }) => name === 'interaction' || name === 'interactions');

function declared(): Declaration[] {
  const { modules } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
    modules: readonly { readonly declarations?: readonly Declaration[] }[];
  };
  return modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
}

/** What each element can be in and be given, as the selectors that hold then. */
const ofManifest = (): string[] =>
  declared().flatMap(({ tagName, cssStates = [], slots = [] }) => [
    ...cssStates.map(({ name }) => `${tagName}:state(${name})`),
    ...slots.map(({ name }) => `${tagName} > ${name ? `[slot=${name}]` : ':not([slot])'}`),
  ]);

/** Every element that shows interactions, on every channel and in every phase of their lives. */
const ofLives = (): string[] =>
  declared()
    .filter(showsInteractions)
    .flatMap(({ tagName }) =>
      CHANNELS.flatMap((channel) =>
        PHASES.map((phase) => `[data-channel=${channel}][data-phase=${phase}] > ${tagName}`),
      ),
    );

/** What the stories say that they show. */
async function shown(): Promise<Set<string>> {
  const files = readdirSync(`${ROOT}storybook`).filter((name) => name.endsWith('.stories.ts'));
  const modules = await Promise.all(
    files.map((name) => import(`${ROOT}storybook/${name}`) as Promise<Record<string, Story>>),
  );
  return new Set(
    modules.flatMap((module) => Object.values(module)).flatMap(({ parameters }) => parameters?.shows ?? []),
  );
}

describe('the catalog', function () {
  this.timeout(120_000);
  before(async () => {
    if (!existsSync(MANIFEST)) expect(await build(['manifest'])).to.equal(true);
  });

  // That a story is in the state it names is seen in a browser: test/pages/stories.e2e.ts.
  it('has a story for every state and slot of every element, in every phase on every channel, and for no other', async () => {
    expect(ofManifest().length).to.be.greaterThan(40);
    expect(ofLives().length).to.be.at.least(6 * CHANNELS.length * PHASES.length);
    expect([...(await shown())].sort()).to.deep.equal([...ofManifest(), ...ofLives()].sort());
  });
});
