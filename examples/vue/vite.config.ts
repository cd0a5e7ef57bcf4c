import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('omni-') } } })],
  build: { target: 'es2022', chunkSizeWarningLimit: 1000 },
  // The page's look and its contacts are in examples/shared.
  server: { fs: { allow: ['..'] } },
});
