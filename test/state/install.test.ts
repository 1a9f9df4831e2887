import { describe, expect, it } from 'vitest';
import { createInstall } from '../../src/state/install.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile Safari/604.1';
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';
const CHROME_ON_MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const FIREFOX_ON_ANDROID = 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0';

/** A window of that browser, with as much of it as installing asks for. */
function browser(userAgent: string, { maxTouchPoints = 0, standalone = false } = {}): Window {
  const target = new EventTarget();
  return Object.assign(target, {
    navigator: { userAgent, maxTouchPoints },
    matchMedia: () => ({ matches: standalone }),
  }) as unknown as Window;
}

class Prompt extends Event {
  readonly outcome: 'accepted' | 'dismissed';
  asked = 0;

  constructor(outcome: 'accepted' | 'dismissed') {
    super('beforeinstallprompt', { cancelable: true });
    this.outcome = outcome;
  }

  async prompt() {
    this.asked += 1;
    return { outcome: this.outcome };
  }
}

describe('installing', () => {
  it.each([
    ['an iPhone', browser(IPHONE, { maxTouchPoints: 5 }), 'ios'],
    ['an iPad, which calls itself a Macintosh', browser(MAC, { maxTouchPoints: 5 }), 'ios'],
    ['Safari on a Macintosh', browser(MAC), 'safari'],
    ['Chrome on a Macintosh before its offer', browser(CHROME_ON_MAC), 'none'],
    ['Firefox on Android', browser(FIREFOX_ON_ANDROID, { maxTouchPoints: 5 }), 'firefox'],
    ['an app of its own already', browser(IPHONE, { maxTouchPoints: 5, standalone: true }), 'installed'],
  ])('knows the way on %s', (_name, view, state) => {
    expect(createInstall(view).state.value).toBe(state);
  });

  it('asks the browser when the reader does, and is done when that agrees', async () => {
    const view = browser(CHROME_ON_MAC);
    const install = createInstall(view);
    const prompt = new Prompt('accepted');
    view.dispatchEvent(prompt);
    expect(prompt.defaultPrevented).toBe(true);
    expect(install.state.value).toBe('offered');
    install.request();
    await Promise.resolve();
    await Promise.resolve();
    expect([prompt.asked, install.state.value]).toEqual([1, 'installed']);
  });

  it('uses an offer once, and takes the next one', async () => {
    const view = browser(CHROME_ON_MAC);
    const install = createInstall(view);
    const prompt = new Prompt('dismissed');
    view.dispatchEvent(prompt);
    install.request();
    install.request();
    expect([prompt.asked, install.state.value]).toEqual([1, 'none']);
    view.dispatchEvent(new Prompt('dismissed'));
    expect(install.state.value).toBe('offered');
  });

  it('is done when the browser installed it from its own menu', () => {
    const view = browser(CHROME_ON_MAC);
    const install = createInstall(view);
    view.dispatchEvent(new Event('appinstalled'));
    expect(install.state.value).toBe('installed');
  });
});
