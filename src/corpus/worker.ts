/** Entry of the corpus worker: builds its parts and connects them to the page. */
import { createEngine } from '../search/create-engine.ts';
import { openMemoryPaperStore, openPaperStore } from '../store/open-stores.ts';
import { connect } from './connect.ts';
import { exclusively } from './exclusively.ts';
import { createService } from './service.ts';

/** Milliseconds after the papers are there, when they are likely to be on screen as well. */
const AT_REST = 500;

declare const self: DedicatedWorkerGlobalScope;

function start(): void {
  let shown = false;
  connect(self, ({ dataUrl, scope }, publish) => {
    const channel = new BroadcastChannel(`offprint:${scope}:papers`);
    const service = createService({
      openStore: (report) => openPaperStore(scope, report),
      memoryStore: openMemoryPaperStore,
      engine: createEngine(),
      loadSpelling: async () => (await import('../search/create-spelling.ts')).createSpelling,
      fetch: (url, init) => fetch(url, init),
      dataUrl,
      publish: (status) => {
        publish(status);
        if (shown || status.phase === 'opening' || status.phase === 'loading') return;
        shown = true;
        setTimeout(service.spell, AT_REST);
      },
      now: Date.now,
      exclusively: (work) => exclusively(`offprint:${scope}:sync`, work),
      announce: () => channel.postMessage('changed'),
    });
    channel.onmessage = () => void service.reload();
    return service;
  });
}

/**
 * WebKit reads this file a second time, as another module, when a chunk that comes later imports from it. That one must not
 * answer: it knows nothing of what was opened.
 */
if (self.onmessage === null) start();
