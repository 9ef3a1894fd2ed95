import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Bundles the console into `dist/`, from where the gateway serves it at `/console/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: 'dist',
    rolldownOptions: { input: 'console.html' },
    emptyOutDir: true,
    target: 'es2024',
    // The gateway's content security policy lets no inline script run.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
