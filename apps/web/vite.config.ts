// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { noInjectedStyles } from './build/no-injected-styles.js';
import { shakeableComponents } from './build/shakeable-components.js';
import { usedTokens } from './build/used-tokens.js';

const TOKENS = [
  '--utrecht-button',
  '--utrecht-textbox',
  '--utrecht-textarea',
  '--utrecht-select',
  '--utrecht-form-label',
  '--utrecht-form-control',
  '--utrecht-link',
  '--utrecht-skip-link',
  '--denhaag-side-navigation',
];
const COLOURS = ['rood', 'oranje', 'groen', 'blauw'].flatMap((hue) => [100, 400, 600].map((step) => `--voorbeeld-kleuren-${hue}-${step}`));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../node_modules/.cache/vite', import.meta.url)),
  plugins: [noInjectedStyles(), shakeableComponents(), usedTokens([...TOKENS, ...COLOURS]), react()],
  optimizeDeps: { exclude: ['@gemeente-denhaag/side-navigation', '@gemeente-denhaag/number-badge'] },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: {
      // The component library is one file without side effects that says so nowhere; without this all of it comes along.
      treeshake: {
        moduleSideEffects: (id: string) => !id.includes('node_modules/@utrecht/') || id.endsWith('.css'),
        manualPureFunctions: ['forwardRef', 'createContext', 'memo'],
      },
      output: {
        manualChunks: (id: string) => (/node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\//.test(id) ? 'framework' : undefined),
      },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': process.env.RAAMWERK_API ?? 'http://127.0.0.1:3000' } },
});
