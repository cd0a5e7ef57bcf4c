// Who may import whom. The rooms are explained in docs/decisions/0012-boundaries.md.

/** The floors of the core, from the ground up: each may import those below it and itself. */
const FLOORS = [
  { name: 'model', path: 'model/' },
  { name: 'contract', path: 'contract/' },
  { name: 'ports', path: 'ports/' },
  { name: 'state', path: 'state/' },
  { name: 'commands', path: 'commands/' },
  { name: 'edge', path: 'edge/' },
];
const CORE = '^src/core/';

/** The sources of the package's entries: all that pages, server and examples may reach. */
const ENTRIES = [
  'index',
  'define',
  'define/adapters/.+',
  'components/[^/]+/define',
  'core/index',
  'adapters/embedded/index',
  'adapters/embedded/engine/index',
  'adapters/frame/index',
  'adapters/frame/sdk',
];
const PUBLIC = `^src/((${ENTRIES.join('|')})[.]ts|themes/[^/]+[.]css)$`;
const TYPE_ONLY = { dependencyTypesNot: ['type-only'] };

/** A floor may know itself and what is below; everything else of the core is above. */
const downward = FLOORS.map((floor, height) => ({
  name: `core-${floor.name}-looks-down`,
  comment: 'model <- contract <- ports <- state <- commands <- edge <- the rest of the core',
  severity: 'error',
  from: { path: `${CORE}${floor.path}` },
  to: {
    path: CORE,
    pathNot: FLOORS.slice(0, height + 1)
      .map(({ path }) => `${CORE}${path}`)
      // The interfaces of the whole, which floors implement and the edge answers from. It holds types alone.
      .concat(height > 2 ? [`${CORE}types[.]ts$`] : []),
  },
}));

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      // The manifest is made by the build, and the rules hold before it; the catalog has the bundler give it texts.
      to: { couldNotResolve: true, pathNot: 'omni-toolbar/(custom-elements[.]json|themes/.*[?]inline)' },
    },
    ...downward,
    {
      name: 'core-stands-alone',
      severity: 'error',
      from: { path: CORE },
      to: { path: '^(src|pages|server|storybook|test|scripts)/', pathNot: CORE },
    },
    {
      name: 'core-and-engine-third-party',
      comment: 'rxjs and zod/mini, nothing else',
      severity: 'error',
      from: { path: ['^src/core/', '^src/adapters/embedded/engine/'] },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-peer', 'core'],
        pathNot: 'node_modules/(rxjs|zod)/',
      },
    },
    {
      name: 'engine-is-pure',
      comment: 'the engine knows the model and the contract',
      severity: 'error',
      from: { path: '^src/adapters/embedded/engine/' },
      to: {
        path: '^src/',
        pathNot: ['^src/adapters/embedded/engine/', `${CORE}(model|contract|ports)/`],
      },
    },
    {
      name: 'engine-meets-ports-by-type',
      comment: 'what it is asked to do is described by the ports; nothing of them is there at run time',
      severity: 'error',
      from: { path: '^src/adapters/embedded/engine/' },
      to: { path: `${CORE}ports/`, ...TYPE_ONLY },
    },
    {
      name: 'types-are-types',
      comment: 'src/core/types.ts stands beside the floors because nothing of it exists at run time',
      severity: 'error',
      from: { path: `${CORE}types[.]ts$` },
      to: { path: '^src/', ...TYPE_ONLY },
    },
    {
      name: 'adapters-know-the-core',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/', pathNot: [CORE, '^src/adapters/shared/', '^src/adapters/$1/'] },
    },
    {
      name: 'components-know-no-adapter',
      comment:
        'only <omni-provider> makes a core; it finds adapters in the registry or imports one when asked to',
      severity: 'error',
      from: { path: '^src/components/', pathNot: '^src/components/(provider|frame)/' },
      to: { path: '^src/(adapters|define|index)' },
    },
    {
      name: 'components-run-on-context',
      comment:
        'at run time a component needs selectors, the schemas of its form, errors, and what it remembers; else only types',
      severity: 'error',
      from: { path: '^src/components/', pathNot: '^src/components/provider/' },
      to: {
        path: CORE,
        pathNot: [`${CORE}(model|contract|state)/`, `${CORE}ports/kept-texts[.]ts$`],
        ...TYPE_ONLY,
      },
    },
    {
      name: 'elements-import-adapters-when-needed',
      comment:
        '<omni-provider> makes a core; <omni-frame> finds out why a frame stays silent, and hears a policy from the start',
      severity: 'error',
      from: { path: '^src/components/(provider|frame)/' },
      to: {
        path: '^src/adapters/',
        pathNot: '^src/adapters/frame/host/(origin-check|violations)[.]ts$',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'classes-do-not-register',
      comment: 'registering is the side effect of define files; no class may cause it',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/define', '/define[.]ts$'] },
      to: { path: ['^src/define', '^src/components/.+/define[.]ts$'] },
    },
    {
      name: 'outsiders-use-public-entries',
      severity: 'error',
      from: { path: '^(server|pages|storybook|examples|bench|test/pages|test/hosts)/' },
      to: { path: '^src/', pathNot: PUBLIC },
    },
    {
      name: 'product-ignores-its-surroundings',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(pages|server|storybook|test|scripts|bench|examples)/' },
    },
    {
      name: 'product-runs-without-node',
      severity: 'error',
      from: { path: '^(src|pages)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['omni-source', 'import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.d.ts'],
    },
  },
};
