/**
 * One configuration, several builds, chosen by `--mode` (see scripts/build.ts):
 *
 *   library        dist/<path of the source>.js    ES modules, dependencies left outside
 *   sdk            dist/omni-sdk.js                classic script; src/adapters/frame/classic.ts sets the global `sdk`
 *   sdk-layout     dist/omni-sdk-layout.js         the module which that script loads to place the toolbar's frame
 *   single-file    dist/omni-toolbar.js            classic script with every element
 *   phones         dist/omni-toolbar-phones.js     the module which that script loads to know the countries' numbers
 *   toolbar-pages  dist/pages/toolbar-origin/      omniapp/toolbar/index.html, customer/, desktop/, demo-app/
 *   crm-pages      dist/pages/crm-origin/          index.html, composed.html, customer/
 *
 * The two page folders are laid out as their origin serves them: path for path, assets under /assets/.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig, type Plugin, type UserConfig } from 'vite';
import { atOnce } from './scripts/vite/at-once.js';
import { leanTemplates } from './scripts/vite/lean-templates.js';

/**
 * The first browsers that know `light-dark()`. For older targets it would be rewritten, and the tokens would no longer
 * follow `color-scheme`.
 */
export const CSS_TARGET = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The files under pages/, and the paths at which their origin serves them. */
const TOOLBAR_PAGES: Readonly<Record<string, string>> = {
  'toolbar/index.html': 'omniapp/toolbar/index.html',
  'customer/index.html': 'customer/index.html',
  'desktop/index.html': 'desktop/index.html',
  'demo-app/index.html': 'demo-app/index.html',
};
const CRM_PAGES: Readonly<Record<string, string>> = {
  'crm/index.html': 'index.html',
  'crm/composed.html': 'composed.html',
  'customer/index.html': 'customer/index.html',
};

/** The source files that a path with one `*` matches: as in `exports` of package.json, `*` also spans folders. */
function filesLike(pattern: string): string[] {
  const [start = '', after = ''] = pattern.split('*');
  const folder = start.slice(0, start.lastIndexOf('/') + 1);
  const before = start.slice(folder.length);
  return readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => folder + name);
}

/** Every TypeScript entry of the package: the path without `./src/` and `.ts` gives the file. */
function libraryEntries(): Record<string, string> {
  const { exports } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
    exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  };
  const sources = Object.values(exports).flatMap((target) => {
    const source = typeof target === 'string' ? undefined : target['omni-source'];
    if (!source?.endsWith('.ts')) return [];
    return source.includes('*') ? filesLike(source) : [source];
  });
  return Object.fromEntries(sources.map((source) => [source.replace(/^\.\/src\/|\.ts$/g, ''), at(source)]));
}

/**
 * Moves each page to the path at which its origin serves it. Its assets have absolute addresses, so the page stays as
 * it is.
 */
function servedAt(paths: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'omni:served-at',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [from, to] of Object.entries(paths)) {
        const page = bundle[from];
        if (page?.type !== 'asset' || from === to) continue;
        delete bundle[from];
        this.emitFile({ type: 'asset', fileName: to, source: page.source });
      }
    },
  };
}

function pages(paths: Readonly<Record<string, string>>, outDir: string): UserConfig {
  const present = Object.keys(paths).filter((page) => existsSync(at(`pages/${page}`)));
  return {
    root: at('pages'),
    base: '/',
    publicDir: false,
    plugins: [servedAt(paths)],
    build: {
      outDir: at(outDir),
      emptyOutDir: true,
      sourcemap: true,
      // The pages run under a strict policy: no inline script, no data: URL.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: present.map((page) => at(`pages/${page}`)),
        output: {
          // A chunk that many entries share would be named after all of them: the first name is enough.
          chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
          // A page runs most of what it loads at once: browsers that know this word compile it while it arrives.
          postBanner: '//# allFunctionsCalledOnLoad',
          // Chunks made of what the same entries need may need each other: modules then run in their own order.
          strictExecutionOrder: true,
          codeSplitting: {
            groups: [
              {
                // Shared modules never go into the script of a page: another page that imports them would then run that
                // page, too.
                name: 'shared',
                test: /\/(src|node_modules)\//,
                // Modules that the same entries need become one chunk, so that no page loads what only others need. A
                // chunk smaller than this joins another one: sixty requests cost more than a few unneeded bytes.
                entriesAware: true,
                entriesAwareMergeThreshold: 6_000,
              },
            ],
          },
        },
      },
    },
  };
}

/** A classic script in one file. Its entry exports nothing and sets by itself what it leaves on the page. */
function script(entry: string, fileName: string, charset: 'ascii' | 'utf8' = 'utf8'): UserConfig {
  return {
    publicDir: false,
    build: {
      outDir: at('dist'),
      emptyOutDir: false,
      sourcemap: true,
      lib: { entry: at(entry), formats: ['iife'], name: 'omni', fileName: () => fileName },
      rolldownOptions: { output: { charset } },
    },
  };
}

/** Keeps a module out of a script: the script stays small and loads the module, a file beside it, later or never. */
const beside = (module: string, fileName: string): Plugin => ({
  name: 'omni:beside',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith(module) ? { id: `./${fileName}`, external: true } : undefined),
});

function module(entry: string, fileName: string): UserConfig {
  return {
    publicDir: false,
    build: {
      outDir: at('dist'),
      emptyOutDir: false,
      sourcemap: true,
      lib: { entry: at(entry), formats: ['es'], fileName: () => fileName },
    },
  };
}

function library(): UserConfig {
  return {
    publicDir: false,
    build: {
      outDir: at('dist'),
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      lib: { entry: libraryEntries(), formats: ['es'] },
      rolldownOptions: {
        external: [
          /^libphonenumber-js($|\/)/,
          /^lit($|\/)/,
          /^@lit\//,
          /^rxjs($|\/)/,
          /^zod($|\/)/,
          /^idb($|\/)/,
        ],
        output: {
          preserveModules: true,
          preserveModulesRoot: at('src'),
          // Without this the path of the compiler's own helpers would contain the compiler's version.
          entryFileNames: ({ name }) =>
            name.includes('oxc-project_runtime') ? `internal/${name.split('/').at(-1)}.js` : '[name].js',
        },
      },
    },
  };
}

function builds(mode: string): UserConfig {
  switch (mode) {
    case 'library':
      return library();
    case 'sdk':
      return {
        ...script('src/adapters/frame/classic.ts', 'omni-sdk.js'),
        plugins: [beside('/layout.js', 'omni-sdk-layout.js')],
      };
    case 'sdk-layout':
      return module('src/adapters/frame/host/layout.ts', 'omni-sdk-layout.js');
    case 'single-file':
      return {
        // A browser reads a classic script in the encoding of the page, which may be any: ASCII is the same in all.
        ...script('src/define.ts', 'omni-toolbar.js', 'ascii'),
        plugins: [beside('/phone-library.js', 'omni-toolbar-phones.js'), atOnce()],
      };
    case 'phones':
      return module('src/components/internal/phone-library.ts', 'omni-toolbar-phones.js');
    case 'toolbar-pages':
      return pages(TOOLBAR_PAGES, 'dist/pages/toolbar-origin');
    case 'crm-pages':
      return pages(CRM_PAGES, 'dist/pages/crm-origin');
    default:
      return {};
  }
}

/** The files with the licences of the third-party code in each build. */
const LICENSES: Readonly<Record<string, string>> = {
  'single-file': 'omni-toolbar.licenses.md',
  phones: 'omni-toolbar-phones.licenses.md',
  'toolbar-pages': 'licenses.md',
  'crm-pages': 'licenses.md',
};

export default defineConfig(({ mode }) => {
  const chosen = builds(mode);
  const fileName = LICENSES[mode];
  return {
    ...chosen,
    plugins: [leanTemplates(CSS_TARGET), ...(chosen.plugins ?? [])],
    build: {
      target: 'es2022',
      cssTarget: CSS_TARGET,
      license: fileName ? { fileName } : false,
      ...chosen.build,
    },
    define: chosen.build?.lib ? { 'process.env.NODE_ENV': '"production"' } : {},
    resolve: {
      // `es2015` is RxJS without helpers for older browsers, which we do not support.
      conditions: ['omni-source', 'es2015', ...defaultClientConditions],
      dedupe: ['lit', '@lit/context', '@lit/reactive-element', 'rxjs'],
    },
  };
});
