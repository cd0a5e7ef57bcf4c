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

/** Browsers that know `light-dark()`: rewritten for older ones, the tokens no longer follow `color-scheme`. */
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

/** The files that a path with one `*` stands for: as in `exports`, it also spans folders. */
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

/** Puts each page where its origin serves it. Assets are absolute, so nothing in a page needs to change. */
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
          // Named after all its entries, a chunk would have a name of three lines.
          chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
          // A page runs most of what it loads at once: browsers that know this word compile it while it arrives.
          postBanner: '//# allFunctionsCalledOnLoad',
          // Chunks made of what the same entries need may need each other: modules then run in their own order.
          strictExecutionOrder: true,
          codeSplitting: {
            groups: [
              {
                // Nothing of it goes into the script of a page: whoever needs it would run that page.
                name: 'shared',
                test: /\/(src|node_modules)\//,
                // What the same entries need is one chunk, so that nobody loads what others need. A chunk of less than
                // this joins its neighbour: sixty requests cost more than a few bytes too many.
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

/** A classic script in one file. What it wants to leave on the page it sets itself: its entry exports nothing. */
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

/** The script stays small: what it loads when it has time, or never, is in a module beside it. */
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
          // The compiler's own helpers would otherwise carry its version in their path.
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
        // Browsers read it in the encoding of the page, whatever that is.
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

/** Where the licences of those lie whose code is in what a mode builds. */
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
      // RxJS without the helpers of a language that no browser of ours needs.
      conditions: ['omni-source', 'es2015', ...defaultClientConditions],
      dedupe: ['lit', '@lit/context', '@lit/reactive-element', 'rxjs'],
    },
  };
});
