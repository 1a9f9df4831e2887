/** Connects a service to a message port: requests in, replies and status out. */
import { toFailure } from '../core/failure.ts';
import type { CorpusStatus } from './corpus.ts';
import { pause } from './pause.ts';
import type { Methods, Reply, Request } from './protocol.ts';
import type { Service } from './service.ts';

export interface Port {
  postMessage(message: Reply): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
}

type Open = (takes: Methods['open']['takes'], publish: (status: CorpusStatus) => void) => Service;

/** @param create builds the service when the page says where its data is; requests before that are a defect. */
export function connect(port: Port, create: Open): void {
  let service: Service | undefined;
  let latestSearch = 0;

  async function answer(request: Request): Promise<Methods[keyof Methods]['gives']> {
    if (request.method === 'open') {
      service = create(request.takes, (status) => port.postMessage({ kind: 'status', status }));
      await service.open();
      return undefined;
    }
    if (!service) throw new Error(`${request.method} came before open`);
    switch (request.method) {
      case 'search': {
        latestSearch = request.call;
        // Searches that queued up while the worker was busy are let pass: only the latest is worth its time.
        await pause();
        const { query, offset, limit } = request.takes;
        const isStale = (): boolean => latestSearch !== request.call;
        return isStale() ? undefined : service.search(query, offset, limit, isStale);
      }
      case 'paper':
        return service.paper(request.takes.id, request.takes.tree);
      case 'present':
        return service.present(request.takes.ids);
      case 'papers':
        return service.papers(request.takes.ids);
      case 'successors':
        return service.successors(request.takes.orphans);
      case 'find':
        return (await service.search(request.takes.query, 0, request.takes.limit))?.rows ?? [];
      case 'complete':
        return service.complete(request.takes.prefix, request.takes.limit, request.takes.field);
      case 'setPersonal':
        service.setPersonal(request.takes.personal);
        return undefined;
      case 'sync':
        await service.sync();
        return undefined;
    }
  }

  port.onmessage = ({ data: request }) => {
    answer(request).then(
      (gives) => port.postMessage({ kind: 'result', call: request.call, gives }),
      (error) => port.postMessage({ kind: 'failure', call: request.call, failure: toFailure(error) }),
    );
  };
}
