import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './src/build/csp-plugin.ts';
import { offprintData } from './src/build/data-plugin.ts';
import { firstScreen } from './src/build/first-screen-plugin.ts';
import { inlineFirstPaint } from './src/build/inline-plugin.ts';
import { serviceWorker } from './src/build/service-worker-plugin.ts';

/** `appType: 'mpa'` makes the preview server answer 404 for what is not there, as a static host does. */
export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [
    offprintData(process.env.DATA_DIR ?? 'data'),
    inlineFirstPaint(),
    firstScreen(),
    contentSecurityPolicy(),
    serviceWorker(process.env.RETIRE_SERVICE_WORKER === '1'),
  ],
  build: {
    target: 'es2022',
    // The style sheets need :has(), so no browser that reads them needs colours spelt out a second time.
    cssTarget: ['chrome111', 'firefox121', 'safari16.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // Nothing reads the workers' code after it is minified, so notes for minifiers would only travel along.
  worker: { format: 'es', rolldownOptions: { output: { comments: { annotation: false } } } },
  // Another port would be another origin, and stars belong to their origin.
  preview: { port: 4173, strictPort: true },
});
