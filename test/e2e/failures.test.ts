/** When the data cannot be had, what was there stays, the reader is told what happened, and it heals. */
import { describeFailure, type Failure } from '../../src/core/failure.ts';
import { FIRST, seeCount } from '../support/reader.ts';
import type { Misbehaviour } from '../support/static-server.ts';
import { type Stage, scenario } from '../support/suite.ts';

const said = (failure: Failure): string => describeFailure(failure).title;
const TRY_AGAIN = { role: 'button', name: 'Try again' };

/** The file name in the sentence may carry a hash: only what stands around it is known. */
const DAMAGED = /arrived damaged/;

async function failThenHeal(
  { server, page }: Stage,
  path: string,
  how: Misbehaviour,
  message: string | RegExp,
): Promise<void> {
  server.misbehave(path, how);
  await page.tab.goto(server.url);
  await page.text(message);
  server.behave();
  await page.click(TRY_AGAIN);
  await seeCount(page, '69 papers');
}

/** A first visit that went well, then a second with trouble: the old list must be there throughout. */
async function keepOldThenHeal(
  { server, page }: Stage,
  how: Misbehaviour,
  message: string | RegExp,
): Promise<void> {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  server.misbehave('data/manifest.json', how);
  await page.tab.reload();
  await page.text(message);
  await seeCount(page, '69 papers');
  await page.see(FIRST);
  server.behave();
  await page.click(TRY_AGAIN);
  await page.gone(TRY_AGAIN);
  await seeCount(page, '69 papers');
}

const missing = said({ code: 'data-missing', file: 'manifest.json', status: 404 });

scenario('says that the manifest is missing on a first visit, and loads when asked again', (stage) =>
  failThenHeal(stage, 'data/manifest.json', { kind: 'status', status: 404 }, missing),
);

scenario('refuses a page of HTML in place of a shard, and loads when asked again', (stage) =>
  failThenHeal(stage, 'data/hugging-face-papers.*', { kind: 'html' }, DAMAGED),
);

scenario('refuses a truncated shard, and loads when asked again', (stage) =>
  failThenHeal(stage, 'data/hugging-face-papers.*', { kind: 'truncated' }, DAMAGED),
);

scenario('keeps the list when the manifest goes missing', (stage) =>
  keepOldThenHeal(stage, { kind: 'status', status: 404 }, missing),
);

scenario('keeps the list when HTML comes in place of the manifest', (stage) =>
  keepOldThenHeal(stage, { kind: 'html' }, DAMAGED),
);

scenario('keeps the list and politely refuses a newer format of data', async ({ server, page }) => {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  server.misbehave('data/manifest.json', {
    kind: 'text',
    change: (text) => text.replace(/"format":\s*1/, '"format":2'),
  });
  await page.tab.reload();
  await page.text(said({ code: 'data-newer', format: 2 }));
  await seeCount(page, '69 papers');
  await page.see(FIRST);
});
