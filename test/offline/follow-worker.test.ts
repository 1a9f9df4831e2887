import { describe, expect, it } from 'vitest';
import { FailureError } from '../../src/core/failure.ts';
import { followWorker } from '../../src/offline/follow-worker.ts';
import type { OfflineStatus } from '../../src/offline/offline.ts';
import { FakePage, FakeRegistration } from './fake-registration.ts';

/** Lets every promise that can settle do so. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function open(registration: FakeRegistration, controlled: boolean) {
  const page = new FakePage(registration, controlled);
  const offline = followWorker(page, page);
  const seen: OfflineStatus[] = [];
  offline.subscribe((status) => seen.push(status));
  await settle();
  return { page, offline, seen };
}

function firstInstall(): FakeRegistration {
  const registration = new FakeRegistration();
  registration.find();
  return registration;
}

function updateWaits(registration: FakeRegistration): void {
  registration.find();
  registration.installed();
}

describe('the first visit', () => {
  it('is ready once the shell is kept, and says so once', async () => {
    const registration = firstInstall();
    const { page, offline, seen } = await open(registration, false);
    expect(offline.status()).toEqual({ state: 'installing', updateWaiting: false });
    registration.installed();
    expect(offline.status().updateWaiting).toBe(false);
    registration.activates();
    page.takeOver();
    registration.activated();
    await settle();
    expect(offline.status()).toEqual({ state: 'ready', updateWaiting: false });
    expect(seen.filter(({ state }) => state === 'ready')).toHaveLength(1);
  });

  it('does not reload when its first worker takes over', async () => {
    const registration = firstInstall();
    const { page } = await open(registration, false);
    registration.installed();
    registration.activates();
    page.takeOver();
    registration.activated();
    await settle();
    expect(page.log).toEqual([]);
  });

  it('does not reload a tab that was opened while the first worker was taking over', async () => {
    const registration = firstInstall();
    registration.installed();
    registration.activates();
    const { page } = await open(registration, false);
    page.takeOver();
    await settle();
    expect(page.log).toEqual([]);
  });

  it('reloads for an update that was agreed to before it was ever reloaded', async () => {
    const registration = firstInstall();
    const { page, offline } = await open(registration, false);
    registration.installed();
    registration.activates();
    page.takeOver();
    registration.activated();
    updateWaits(registration);
    expect(offline.status().updateWaiting).toBe(true);
    registration.activates();
    page.takeOver();
    await settle();
    expect(page.log).toEqual(['saving', 'saved', 'reload']);
  });

  it('has failed when the shell could not be kept', async () => {
    const registration = firstInstall();
    const { offline } = await open(registration, false);
    registration.installFails();
    expect(offline.status().state).toBe('failed');
  });

  it('has failed when the browser refuses to register', async () => {
    const page = new FakePage(new FakeRegistration(), false);
    page.register = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    const offline = followWorker(page, page);
    await settle();
    expect(offline.status().state).toBe('failed');
    await expect(offline.checkForUpdate()).resolves.toBeUndefined();
  });
});

describe('a later visit', () => {
  it('is ready from the start', async () => {
    const { offline, seen } = await open(FakeRegistration.withActive(), true);
    expect(offline.status()).toEqual({ state: 'ready', updateWaiting: false });
    expect(seen.at(-1)?.state).toBe('ready');
  });

  it('knows of an update that waited since before', async () => {
    const registration = FakeRegistration.withActive();
    updateWaits(registration);
    const { offline } = await open(registration, true);
    expect(offline.status().updateWaiting).toBe(true);
  });

  it('hears of the second update after one whose files did not arrive', async () => {
    const registration = FakeRegistration.withActive();
    const { offline } = await open(registration, true);
    registration.find();
    registration.installFails();
    expect(offline.status()).toEqual({ state: 'ready', updateWaiting: false });
    updateWaits(registration);
    expect(offline.status().updateWaiting).toBe(true);
  });

  it('never reloads unasked, however many updates arrive', async () => {
    const registration = FakeRegistration.withActive();
    const { page, offline } = await open(registration, true);
    for (let i = 0; i < 3; i++) updateWaits(registration);
    await settle();
    expect(offline.status().updateWaiting).toBe(true);
    expect(page.log).toEqual([]);
    expect(page.asked).toBe(0);
  });

  it('asks the waiting worker to take over when the reader agrees', async () => {
    const registration = FakeRegistration.withActive();
    const { page, offline } = await open(registration, true);
    updateWaits(registration);
    offline.applyUpdate();
    expect(page.asked).toBe(1);
    expect(page.log).toEqual([]);
  });

  it('saves and then reloads, once, also where another tab agreed', async () => {
    const registration = FakeRegistration.withActive();
    const { page } = await open(registration, true);
    let saved = (): void => undefined;
    page.save = () => new Promise((resolve) => (saved = resolve));
    updateWaits(registration);
    registration.activates();
    page.takeOver();
    page.takeOver();
    await settle();
    expect(page.log).toEqual(['saving']);
    saved();
    await settle();
    expect(page.log).toEqual(['saving', 'saved', 'reload']);
  });

  it('reloads also when a save failed, which was reported where it failed', async () => {
    const registration = FakeRegistration.withActive();
    const { page } = await open(registration, true);
    page.save = () => Promise.reject(new Error('disk full'));
    updateWaits(registration);
    registration.activates();
    page.takeOver();
    await settle();
    expect(page.log).toEqual(['saving', 'reload']);
  });

  it('follows an update that another tab agreed to while this one was loading', async () => {
    const registration = FakeRegistration.withActive();
    const page = new FakePage(registration, true);
    followWorker(page, page);
    updateWaits(registration);
    registration.activates();
    page.takeOverUnnoticed();
    await settle();
    expect(page.log).toEqual(['saving', 'saved', 'reload']);
  });

  it('follows an update in a tab that was reloaded past its worker', async () => {
    const registration = FakeRegistration.withActive();
    const { page } = await open(registration, false);
    updateWaits(registration);
    registration.activates();
    page.takeOver();
    await settle();
    expect(page.log).toEqual(['saving', 'saved', 'reload']);
  });
});

describe('looking for an update', () => {
  it('asks the browser, and rejects with a failure when the server is out of reach', async () => {
    const registration = FakeRegistration.withActive();
    const { offline } = await open(registration, true);
    await offline.checkForUpdate();
    expect(registration.updates).toBe(1);
    registration.unreachable = true;
    const thrown: unknown = await offline.checkForUpdate().catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(FailureError);
    expect((thrown as FailureError).failure).toMatchObject({ code: 'data-unreachable', file: 'sw.js' });
  });
});

describe('a listener', () => {
  it('hears no more after it left', async () => {
    const registration = FakeRegistration.withActive();
    const { offline } = await open(registration, true);
    const heard: OfflineStatus[] = [];
    const leave = offline.subscribe((status) => heard.push(status));
    updateWaits(registration);
    expect(heard).toHaveLength(1);
    leave();
    registration.activates();
    expect(heard).toHaveLength(1);
  });
});
