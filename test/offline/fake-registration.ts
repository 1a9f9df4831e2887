/** A service worker registration whose life a test tells step by step, in the order of the specification. */
import type { Page, Registrar, RegistrationView } from '../../src/offline/follow-worker.ts';

type State = 'installing' | 'installed' | 'activating' | 'activated' | 'redundant';

class FakeWorker extends EventTarget {
  state: State;

  constructor(state: State) {
    super();
    this.state = state;
  }

  become(state: State): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

export class FakeRegistration extends EventTarget implements RegistrationView {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  updates = 0;
  unreachable = false;

  static withActive(): FakeRegistration {
    const registration = new FakeRegistration();
    registration.active = new FakeWorker('activated');
    return registration;
  }

  async update(): Promise<void> {
    this.updates += 1;
    if (this.unreachable) throw new TypeError('Failed to fetch');
  }

  /** A new worker is found and starts to install. */
  find(): void {
    this.installing = new FakeWorker('installing');
    this.dispatchEvent(new Event('updatefound'));
  }

  installed(): void {
    const worker = this.installing;
    this.waiting?.become('redundant');
    this.waiting = worker;
    this.installing = null;
    worker?.become('installed');
  }

  /** The state changes before the registration lets the worker go. */
  installFails(): void {
    this.installing?.become('redundant');
    this.installing = null;
  }

  activates(): void {
    const worker = this.waiting;
    this.active?.become('redundant');
    this.active = worker;
    this.waiting = null;
    worker?.become('activating');
  }

  activated(): void {
    this.active?.become('activated');
  }
}

export class FakePage implements Registrar, Page {
  readonly registration: FakeRegistration;
  asked = 0;
  /** What happened, in order. */
  readonly log: string[] = [];
  private current: unknown;
  private readonly events = new EventTarget();

  constructor(registration: FakeRegistration, controlled: boolean) {
    this.registration = registration;
    this.current = controlled ? registration.active : null;
  }

  register(): Promise<RegistrationView> {
    return Promise.resolve(this.registration);
  }

  messageSkipWaiting(): void {
    this.asked += 1;
  }

  /** The registration's active worker takes over this page. */
  takeOver(): void {
    this.current = this.registration.active;
    this.events.dispatchEvent(new Event('controlling'));
  }

  /** As `takeOver`, while nobody listens yet. */
  takeOverUnnoticed(): void {
    this.current = this.registration.active;
  }

  /** What saving does in this test. */
  save: () => Promise<void> = () => Promise.resolve();

  async beforeReload(): Promise<void> {
    this.log.push('saving');
    await this.save();
    this.log.push('saved');
  }

  reload(): void {
    this.log.push('reload');
  }

  controller(): unknown {
    return this.current;
  }

  addEventListener(_type: 'controlling', listener: () => void): void {
    this.events.addEventListener('controlling', listener);
  }
}
