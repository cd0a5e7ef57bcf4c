import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.js';
import { elementsOf, type Manifest, type ManifestElement } from '../../scripts/manifest/element.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}dist/${path}`, 'utf8');

interface HtmlData {
  readonly tags: readonly {
    readonly name: string;
    readonly description: { readonly value: string };
    readonly attributes: readonly {
      readonly name: string;
      readonly valueSet?: string;
      readonly values?: readonly { readonly name: string }[];
    }[];
  }[];
}

interface WebTypes {
  readonly contributions: {
    readonly html: {
      readonly elements: readonly {
        readonly name: string;
        readonly js: {
          readonly properties: readonly { readonly name: string }[];
          readonly events: readonly { readonly name: string }[];
        };
      }[];
    };
    readonly css: Readonly<
      Record<'properties' | 'pseudo-classes' | 'pseudo-elements', readonly { readonly name: string }[]>
    >;
  };
}

describe('the data for editors and templates', () => {
  let html: HtmlData;
  let web: WebTypes;
  let elements: readonly ManifestElement[];
  let tags: string[];

  before(async () => {
    expect(await build(['manifest', 'templates'])).to.equal(true);
    html = JSON.parse(read('html-custom-data.json')) as HtmlData;
    web = JSON.parse(read('web-types.json')) as WebTypes;
    elements = elementsOf(JSON.parse(read('custom-elements.json')) as Manifest);
    tags = elements.map(({ tagName }) => tagName).sort();
  });

  const attribute = (tag: string, name: string): HtmlData['tags'][number]['attributes'][number] =>
    html.tags.find((one) => one.name === tag)!.attributes.find((one) => one.name === name)!;

  it('has a name for every type of a property or an event', () => {
    const own = /\b(?!HTML|Element|ShadowRoot|Omit|Readonly|Record)[A-Z]\w+/g;
    const said = elements.flatMap(({ events = [], members = [] }) =>
      [...events, ...members.filter(({ description, privacy }) => description && !privacy)].flatMap(
        ({ type }) => type?.text.match(own) ?? [],
      ),
    );
    expect(said).to.include.members(['Interaction', 'DispositionClass']);
    const entry = readFileSync(`${ROOT}src/index.ts`, 'utf8');
    const missing = said.filter((name) => !new RegExp(`(?<!/)\\b${name}\\b(?! as )`).test(entry));
    expect([...new Set(missing)]).to.deep.equal([]);
  });

  it('has every element', () => {
    expect(tags.length).to.be.greaterThan(20);
    expect(html.tags.map(({ name }) => name)).to.deep.equal(tags);
    expect(web.contributions.html.elements.map(({ name }) => name)).to.deep.equal(tags);
    const types = read('templates/elements.d.ts');
    expect(tags.filter((tag) => !types.includes(`'${tag}':`))).to.deep.equal([]);
  });

  it('lists the values of an attribute, also where its type has a name of its own', () => {
    const modes = attribute('omni-toolbar', 'mode').values?.map(({ name }) => name);
    expect(modes).to.deep.equal(['docked', 'floating', 'collapsed']);
    const themes = attribute('omni-toolbar', 'theme').values?.map(({ name }) => name);
    expect(themes).to.deep.equal(['light', 'dark', 'auto']);
    expect(attribute('omni-record-picker', 'loading').valueSet).to.equal('v');
    expect(attribute('omni-toolbar', 'lang').values).to.equal(undefined);
  });

  it('has properties without an attribute, and none that a page may not set', () => {
    const { js } = web.contributions.html.elements.find(({ name }) => name === 'omni-disposition-form')!;
    const properties = js.properties.map(({ name }) => name);
    expect(properties).to.include.members(['dispositions', 'interaction', 'interactionId']);
    expect(properties).not.to.include.members(['value', 'form', 'internals', 'submit']);
    expect(js.events.map(({ name }) => name)).to.include('omni-disposition-submit');
  });

  it('has every token, with its purpose and its default', () => {
    const { properties, pseudoClasses } = JSON.parse(read('css-custom-data.json')) as {
      properties: { name: string; description: { value: string } }[];
      pseudoClasses: { name: string }[];
    };
    const names = properties.map(({ name }) => name);
    const theme = readFileSync(`${ROOT}src/themes/omni.css`, 'utf8');
    expect(names).to.include.members(theme.match(/--omni-[\w-]+(?=:)/g)!);
    for (const { cssProperties = [] } of elements)
      expect(names).to.include.members(cssProperties.map(({ name }) => name));
    expect(new Set(names).size).to.equal(names.length);
    expect(web.contributions.css.properties.map(({ name }) => name)).to.deep.equal(names);
    const accent = properties.find(({ name }) => name === '--omni-color-on-accent')!;
    expect(accent.description.value).to.equal(
      'words on them (without a theme: `light-dark(#ffffff, #0e1338)`)',
    );
    expect(pseudoClasses.map(({ name }) => name)).to.include(':state(ringing)');
  });

  it('describes a part once, with what each element says about it', () => {
    const names = web.contributions.css['pseudo-elements'].map(({ name }) => name);
    expect(names).to.include('part(accept)');
    expect(new Set(names).size).to.equal(names.length);
  });
});
