/** `npm run lighthouse`: builds the site, serves it as a good host does, and prints Lighthouse's judgement and our own timings. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { Page } from '../support/browser.ts';
import { findBrowser } from '../support/find-browsers.js';
import { launchChromium } from '../support/puppeteer-browsers.ts';
import { startStaticServer } from '../support/static-server.ts';
import { begin, emulate } from '../support/views.ts';
import { timeInteractions } from './interactions.ts';
import { runLighthouse } from './run-lighthouse.ts';

const found = findBrowser('chromium');
if ('missing' in found) throw new Error(found.missing);
await build({ logLevel: 'error' });
const server = await startStaticServer('dist', '/some/where/', 0, true);
const profile = await mkdtemp(join(tmpdir(), 'offprint-interactions-'));
try {
  const { scores, metrics, failing } = await runLighthouse(server.url, found.path);
  console.log('Lighthouse, mobile preset');
  for (const [category, score] of scores) console.log(`  ${category.padEnd(28)}${score}`);
  for (const [metric, value] of metrics) console.log(`  ${metric.padEnd(28)}${value}`);
  console.log(
    failing.length === 0
      ? '  nothing fails'
      : `  failing:\n${failing.map((line) => `    ${line}`).join('\n')}`,
  );

  const browser = await launchChromium(found.path, profile);
  try {
    const page = new Page(await browser.newTab());
    await begin(page, server.url);
    await emulate(page, {});
    console.log('\nInput to next paint, processor slowed down 4 times, 20 of each (median, p98)');
    for (const { name, median, worst } of await timeInteractions(page))
      console.log(`  ${name.padEnd(28)}${median} ms  ${worst} ms`);
  } finally {
    await browser.close();
  }
} finally {
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
}
