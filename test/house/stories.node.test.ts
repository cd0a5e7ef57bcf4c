import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MANIFEST = `${ROOT}dist/custom-elements.json`;

interface Story {
  readonly parameters?: { readonly shows?: readonly string[] };
}
interface Declaration {
  readonly tagName?: string;
  readonly cssStates?: readonly { readonly name: string }[];
  readonly slots?: readonly { readonly name: string }[];
}

/** What each element can be in and be given, as the selectors that hold then. */
function wanted(): string[] {
  const { modules } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
    modules: readonly { readonly declarations?: readonly Declaration[] }[];
  };
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName, cssStates = [], slots = [] }) =>
      tagName
        ? [
            ...cssStates.map(({ name }) => `${tagName}:state(${name})`),
            ...slots.map(({ name }) => `${tagName} > ${name ? `[slot=${name}]` : ':not([slot])'}`),
          ]
        : [],
    );
}

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
  it('has a story for every state and slot of every element, and none for another', async () => {
    const all = wanted();
    expect(all.length).to.be.greaterThan(40);
    expect([...(await shown())].sort()).to.deep.equal([...all].sort());
  });
});
