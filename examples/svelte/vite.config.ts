import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1000 },
  // The page's look and its contacts are in examples/shared.
  server: { fs: { allow: ['..'] } },
});
