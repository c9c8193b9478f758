import { defineConfig } from 'vitest/config';

// Relative, so that the page works below any path; without hashes, since the server has each file asked for again with its ETag.
export default defineConfig({
  base: './',
  build: {
    outDir: '../InnovationGraph.Api/obj/explorer',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]' },
    },
  },
  worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'assets/[name].js' } } },
  test: { environment: 'happy-dom', isolate: false },
  server: { proxy: Object.fromEntries(['/api', '/openapi', '/swagger'].map(path => [path, process.env.INNOVATION_GRAPH ?? 'http://localhost:5080'])) },
});
