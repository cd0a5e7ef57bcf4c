import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.js';
import { run } from '../../scripts/run.js';
import { createSdk } from '../../src/adapters/frame/sdk.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(ROOT + path, 'utf8');

interface PackageFile {
  readonly name: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly sideEffects: readonly string[];
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const EXAMPLES = ['plain-html', 'react', 'vue', 'svelte', 'angular', 'adapter'].map(
  (name) => `examples/${name}/`,
);
const PACKAGES = ['', 'bench/', ...EXAMPLES];
const readPackage = (folder: string): PackageFile => JSON.parse(read(`${folder}package.json`)) as PackageFile;
const main = readPackage('');

describe('the package', () => {
  for (const folder of PACKAGES) {
    it(`pins every version in ${folder || 'the root'}`, () => {
      const { dependencies, devDependencies } = readPackage(folder);
      const ours = folder === '' ? {} : dependencies;
      const loose = Object.entries({ ...ours, ...devDependencies }).filter(
        ([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+$|^file:/.test(version),
      );
      expect(loose).to.deep.equal([]);
    });

    it(`names no address in the lock file of ${folder || 'the root'}`, () => {
      expect(read(`${folder}package-lock.json`)).not.to.match(/"resolved": "http/);
    });

    it(`locks the parts for every platform in ${folder || 'the root'}`, () => {
      const { packages } = JSON.parse(read(`${folder}package-lock.json`)) as {
        packages: Readonly<Record<string, { optionalDependencies?: Readonly<Record<string, string>> }>>;
      };
      const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
      const missing = Object.values(packages)
        .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
        .filter((name) => !locked.has(name));
      expect(missing).to.deep.equal([]);
    });
  }

  it('accepts newer versions of its dependencies, so that a page with Lit or RxJS has each only once', () => {
    for (const [name, range] of Object.entries(main.dependencies!))
      expect(range, name).to.match(/^\^\d+\.\d+\.\d+$/);
  });

  it('names the authors of the code in the script for a script tag', async () => {
    const files = ['dist/omni-toolbar.licenses.md', 'dist/omni-toolbar-phones.licenses.md'];
    if (!files.every((file) => existsSync(ROOT + file))) expect(await build(['single-file'])).to.equal(true);
    const said = files.map(read).join('\n');
    for (const name of Object.keys(main.dependencies!)) expect(said).to.contain(`\n## ${name} - `);
    expect(said).to.contain('Redistributions in binary form must reproduce');
  });

  it('takes along the guides and examples to which its readme leads', () => {
    const guides = [...read('README.md').matchAll(/\]\((docs|examples)\b/g)].map(([, folder]) => folder);
    expect(new Set(guides)).to.have.lengthOf(2);
    expect(main.files).to.include.members(guides);
  });

  it('has a source behind every entry', () => {
    for (const [entry, target] of Object.entries(main.exports)) {
      const source = typeof target === 'string' ? undefined : target['omni-source'];
      if (source && !source.includes('*')) expect(existsSync(ROOT + source), entry).to.equal(true);
    }
  });

  it('can be imported on a server, as frameworks do that render there', async () => {
    const sources = Object.values(main.exports).flatMap((target) =>
      typeof target === 'string' ? [] : (target['omni-source'] ?? []),
    );
    const modules = sources.filter((source) => source.endsWith('.ts') && !source.includes('*'));
    expect(modules).to.include.members(['./src/index.ts', './src/define.ts']);
    const loading = modules.map((path) => `await import('${path}');`).join('');
    const { code, output } = await run(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', loading],
      { cwd: ROOT, quiet: true },
    );
    expect(code, output).to.equal(0);
  });

  it('reports that its SDK needs a page, where there is none', async () => {
    const refused = await createSdk()
      .initialize({ context: 'crm', origin: 'https://crm.example' })
      .catch((error: unknown) => error);
    expect(refused).to.include({ name: 'UNSUPPORTED', method: 'initialize' });
  });

  it('lists every module with side effects, so that no bundler leaves it out', () => {
    const kept = main.sideEffects.map(
      (glob) =>
        new RegExp(
          `^${glob
            .replaceAll('.', '\\.')
            .replaceAll('**', '.+')
            .replaceAll(/(?<!\.)\*/g, '[^/]*')}$`,
        ),
    );
    const sources = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const wanted = sources.flatMap((path) =>
      [...read(`src/${path}`).matchAll(/^import '(\..+)\.js';$/gm)].map(([, to]) =>
        join('src', dirname(path), to!).replaceAll('\\', '/'),
      ),
    );
    expect(wanted).to.include('src/components/toast/define');
    const files = wanted.flatMap((path) => [`./${path}.ts`, `./${path.replace('src', 'dist')}.js`]);
    expect(files.filter((file) => !kept.some((pattern) => pattern.test(file)))).to.deep.equal([]);
  });

  it('puts sources first in its exports, so that development never uses an old build', () => {
    for (const [entry, target] of Object.entries(main.exports)) {
      // Entries with types only are written by the build, and nothing in this repository imports them.
      if (typeof target === 'string' || !target['default']) continue;
      expect(Object.keys(target)[0], entry).to.equal('omni-source');
    }
  });

  it('documents only commands that exist', () => {
    for (const page of ['README.md', 'CONTRIBUTING.md']) {
      const commands = [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, command]) => command);
      expect(commands.filter((command) => !Object.hasOwn(main.scripts, command!))).to.deep.equal([]);
    }
  });

  it('links only to files that exist', () => {
    for (const page of ['README.md', 'CONTRIBUTING.md']) {
      const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link!);
      expect(links.filter((link) => !existsSync(ROOT + link))).to.deep.equal([]);
    }
  });
});

describe('the define entries', () => {
  const names = readdirSync(`${ROOT}src/components`).filter((name) =>
    existsSync(`${ROOT}src/components/${name}/define.ts`),
  );

  for (const name of names) {
    const tag = `omni-${name}`;

    it(`${tag} defines <${tag}>`, () => {
      const target = main.exports['./define/omni-*.js'] as Readonly<Record<string, string>>;
      const [source, built] = ['omni-source', 'default'].map((way) => target[way]!.replace('*', name));
      expect(read(source!)).to.include(`'${tag}'`);
      expect(built).to.equal(source!.replace('src/', 'dist/').replace('.ts', '.js'));
    });

    it(`${tag} is part of omni-toolbar/define`, () => {
      expect(read('src/define.ts')).to.include(`'./components/${name}/define.js'`);
    });
  }

  it('exist for every element', () => {
    const classes = [...read('src/index.ts').matchAll(/'\.\/components\/([\w-]+)\/\1\.js'/g)].map(
      ([, name]) => name!,
    );
    expect(classes).to.include('toast');
    expect(names).to.include.members(classes);
  });
});
