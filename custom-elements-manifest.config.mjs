import {
  believeDocumentedEvents,
  knowDefineElement,
  stripPrivateMembers,
  typeEvents,
} from './scripts/manifest/plugins.mjs';

export default {
  globs: ['src/components/**/*.ts'],
  exclude: ['src/components/**/*.styles.ts', 'src/components/internal/define-element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [believeDocumentedEvents(), knowDefineElement(), stripPrivateMembers(), typeEvents()],
};
