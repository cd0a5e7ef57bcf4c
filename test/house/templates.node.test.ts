import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.js';
import { elementsOf, type Manifest } from '../../scripts/manifest/element.js';

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
    readonly css: { readonly 'pseudo-elements': readonly { readonly name: string }[] };
  };
}

describe('what editors and templates know', () => {
  let html: HtmlData;
  let web: WebTypes;
  let tags: string[];

  before(async () => {
    expect(await build(['manifest', 'templates'])).to.equal(true);
    html = JSON.parse(read('html-custom-data.json')) as HtmlData;
    web = JSON.parse(read('web-types.json')) as WebTypes;
    tags = elementsOf(JSON.parse(read('custom-elements.json')) as Manifest)
      .map(({ tagName }) => tagName)
      .sort();
  });

  const attribute = (tag: string, name: string): HtmlData['tags'][number]['attributes'][number] =>
    html.tags.find((one) => one.name === tag)!.attributes.find((one) => one.name === name)!;

  it('has every element', () => {
    expect(tags.length).to.be.greaterThan(20);
    expect(html.tags.map(({ name }) => name)).to.deep.equal(tags);
    expect(web.contributions.html.elements.map(({ name }) => name)).to.deep.equal(tags);
    const types = read('templates/elements.d.ts');
    expect(tags.filter((tag) => !types.includes(`'${tag}':`))).to.deep.equal([]);
  });

  it('offers the values that an attribute takes, also where its type has a name of its own', () => {
    const modes = attribute('omni-toolbar', 'mode').values?.map(({ name }) => name);
    expect(modes).to.deep.equal(['docked', 'floating', 'collapsed']);
    const themes = attribute('omni-toolbar', 'theme').values?.map(({ name }) => name);
    expect(themes).to.deep.equal(['light', 'dark', 'auto']);
    expect(attribute('omni-record-picker', 'loading').valueSet).to.equal('v');
    expect(attribute('omni-toolbar', 'lang').values).to.equal(undefined);
  });

  it('knows what only a property takes, and nothing that a page may not set', () => {
    const { js } = web.contributions.html.elements.find(({ name }) => name === 'omni-disposition-form')!;
    const properties = js.properties.map(({ name }) => name);
    expect(properties).to.include.members(['dispositions', 'interaction', 'interactionId']);
    expect(properties).not.to.include.members(['value', 'form', 'internals', 'submit']);
    expect(js.events.map(({ name }) => name)).to.include('omni-disposition-submit');
  });

  it('says everything about a part once, whichever elements have it', () => {
    const names = web.contributions.css['pseudo-elements'].map(({ name }) => name);
    expect(names).to.include('part(accept)');
    expect(new Set(names).size).to.equal(names.length);
  });
});
