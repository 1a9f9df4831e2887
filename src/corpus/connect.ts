/** Connects a service to a message port: requests in, replies and status out. */
import { toFailure } from '../core/failure.ts';
import type { CorpusStatus } from './corpus.ts';
import { pause } from './pause.ts';
import type { Gives, Method, Place, Reply, Request } from './protocol.ts';
import type { Service } from './service.ts';

export interface Port {
  postMessage(message: Reply): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
}

type Open = (place: Place, publish: (status: CorpusStatus) => void) => Service;
type Call = (...takes: readonly unknown[]) => Gives<Method> | Promise<Gives<Method>>;

/** @param create builds the service when the page says where its data is; requests before that are a defect. */
export function connect(port: Port, create: Open): void {
  let service: Service | undefined;
  let latestSearch = 0;

  async function answer({ call, method, takes }: Request): Promise<Gives<Method>> {
    if (method === 'open') {
      service = create(takes[0], (status) => port.postMessage({ kind: 'status', status }));
      await service.open();
      return undefined;
    }
    if (!service) throw new Error(`${method} came before open`);
    if (method === 'find') return (await service.search(takes[0], 0, takes[1]))?.rows ?? [];
    if (method !== 'search') return (service[method] as Call)(...takes);
    latestSearch = call;
    // Searches that queued up while the worker was busy are let pass: only the latest is worth its time.
    await pause();
    const isStale = (): boolean => latestSearch !== call;
    return isStale() ? undefined : service.search(...takes, isStale);
  }

  port.onmessage = ({ data: request }) => {
    answer(request).then(
      (gives) => port.postMessage({ kind: 'result', call: request.call, gives }),
      (error) => port.postMessage({ kind: 'failure', call: request.call, failure: toFailure(error) }),
    );
  };
}
