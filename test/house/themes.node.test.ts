import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contrast } from '../../storybook/contrast.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(ROOT + path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const flat = (text: string): string => text.replace(/\s+/g, ' ').replace(/\( | \)/g, (edge) => edge.trim());

const SOURCES = readdirSync(`${ROOT}src/components`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(`${ROOT}src/components/${path}`, 'utf8'));
/** Every token that an element reads. */
const KNOWN = new Set(SOURCES.flatMap((text) => text.match(/--omni-(?!icon)[\w-]*\w/g) ?? []));
/** The names of the icons that a token can replace. */
const ICONS = readdirSync(`${ROOT}src/components/internal/icons`).flatMap((name) =>
  [...read(`src/components/internal/icons/${name}`).matchAll(/name: '([\w-]+)'/g)].map(([, icon]) => icon!),
);
const PARTS = new Set(
  SOURCES.flatMap((text) => [...text.matchAll(/@csspart ([\w-]+)/g)].map(([, part]) => part!)),
);

const declarations = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/(--omni-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, flat(value!)]));

/** The value of each token when nobody sets it; tokens that default to another token are left out. */
function defaults(): Map<string, string> {
  const text = ['choices', 'tokens']
    .map((name) => read(`src/components/internal/styles/${name}.ts`))
    .join('');
  const found = new Map<string, string>();
  for (const { index } of text.matchAll(/var\(\s*--omni-/g)) {
    const start = text.indexOf('(', index) + 1;
    let depth = 1;
    let end = start;
    for (; depth > 0; end++) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
    const [name = '', ...rest] = text.slice(start, end - 1).split(',');
    const value = flat(rest.join(',').trim());
    if (!/^var\(|--_/.test(value)) found.set(name.trim(), value.replaceAll('"', "'"));
  }
  return found;
}

const THEMES = readdirSync(`${ROOT}src/themes`);
const BRAND = 'storybook/brand.css';
const SCHEMES = ['light', 'dark'] as const;

/** The colour for which `light-dark(…)` stands in a scheme. */
function resolve(value: string, scheme: 'light' | 'dark'): string {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
  const colour = light && dark ? (scheme === 'light' ? light : dark) : value;
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`${value} is no colour of six digits.`);
  return colour;
}

type Scheme = (typeof SCHEMES)[number];

/**
 * The places and schemes in which a theme sets colours: the whole toolbar, and each part that has colours of its own.
 */
function placesIn(css: string): (readonly [place: string, Scheme, Map<string, string>])[] {
  const parts = [...css.matchAll(/[^{}]*::part\(([\w-]+)\)[^{}]*\{[^{}]*--omni-color-[^{}]*\}/g)];
  const whole = declarations(parts.reduce((rest, [rule]) => rest.replace(rule, ''), css));
  const inside = parts.flatMap(([rule, part]) => {
    const [, only] = /color-scheme: (\w+);/.exec(rule) ?? [];
    const values = new Map([...whole, ...declarations(rule)]);
    return SCHEMES.filter((scheme) => scheme === (only ?? scheme)).map(
      (scheme) => [`its ${part}, ${scheme}`, scheme, values] as const,
    );
  });
  return [...SCHEMES.map((scheme) => [scheme, scheme, whole] as const), ...inside];
}

describe('the themes', () => {
  it('contain in omni.css the default of every token', () => {
    expect(Object.fromEntries(declarations(read('src/themes/omni.css')))).to.deep.equal(
      Object.fromEntries(defaults()),
    );
  });

  for (const path of [...THEMES.map((name) => `src/themes/${name}`), BRAND]) {
    const css = read(path);

    it(`${path} uses tokens and parts only`, () => {
      expect(css).not.to.include('!important');
      const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
      expect(rules).not.to.have.length(0);
      for (const [, selector = '', body = ''] of rules) {
        const [, part] =
          /^\s*(?:\.[\w-]+ )?omni-[\w-]+(?::state\([\w-]+\))?::part\(([\w-]+)\)\s*$/.exec(selector) ?? [];
        if (part) expect(PARTS, selector).to.include(part);
        else {
          expect(selector.trim()).to.match(/^:root$|^\.[\w-]+$/);
          expect(body.replace(/\s*(--omni-[\w-]+):[^;]+;/g, '').trim(), selector).to.equal('');
        }
      }
      for (const name of declarations(css).keys()) {
        const [, icon] = /^--omni-icon-(.*)/.exec(name) ?? [];
        if (icon) expect(ICONS, name).to.include(icon);
        else expect(KNOWN, `nothing reads ${name}`).to.include(name);
      }
    });

    for (const [place, scheme, own] of placesIn(css)) {
      it(`${path} is legible in ${place}`, () => {
        const values = new Map([...defaults(), ...own]);
        const colour = (name: string): string => resolve(values.get(`--omni-color-${name}`)!, scheme);
        const least = (ink: string, paper: string, ratio: number): void => {
          expect(contrast(colour(ink), colour(paper)), `${ink} on ${paper}`).to.be.at.least(ratio);
        };
        for (const paper of ['surface', 'raised', 'sunken', 'hover']) {
          for (const ink of ['text', 'muted']) least(ink, paper, 4.5);
        }
        for (const paper of ['surface', 'raised', 'sunken']) least('faint', paper, 4.5);
        for (const tone of ['accent', 'live', 'hold', 'wrap', 'stop']) {
          least(tone, 'surface', 4.5);
          least(tone, `${tone}-soft`, 4.5);
          least('text', `${tone}-soft`, 4.5);
        }
        for (const tone of ['accent', 'live', 'stop']) least(`on-${tone}`, tone, 4.5);
        for (const paper of ['surface', 'raised', 'sunken', 'hover']) least('line-strong', paper, 3);
      });
    }
  }

  it('are entries of the package', () => {
    const { exports } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
      exports: Record<string, unknown>;
    };
    for (const name of THEMES) expect(exports).to.have.property(`./themes/${name}`);
  });

  it('are documented with every token that elements read, and every icon', () => {
    const docs = readFileSync(`${ROOT}docs/theming.md`, 'utf8');
    const [, icons = ''] = /each after `--omni-icon-`:\s([^.]*)\./.exec(docs) ?? [];
    const missing = [...KNOWN].filter((name) => !docs.includes(`${name}\``));
    expect(missing).to.deep.equal([]);
    expect([...icons.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).to.deep.equal([...ICONS].sort());
  });

  it('need at most 60 lines to make it another product', () => {
    expect(
      readFileSync(ROOT + BRAND, 'utf8')
        .trimEnd()
        .split('\n').length,
    ).to.be.at.most(60);
  });
});
