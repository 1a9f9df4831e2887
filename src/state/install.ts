/** Whether the app can be put on this device as an app of its own, and how. */
import { type ReadonlySignal, signal } from '@preact/signals';

/**
 * `installed`: it runs in a window of its own. `offered`: the browser installs it when asked. `ios`, `firefox`, `safari`:
 * the reader can, by the browser's own menu. `none`: this browser has no way, or has not offered one yet.
 */
export type InstallState = 'installed' | 'offered' | 'ios' | 'firefox' | 'safari' | 'none';

export interface Install {
  readonly state: ReadonlySignal<InstallState>;
  /** Shows the browser's own question; only where `offered`, and from a gesture. */
  request(): void;
}

/** Chromium's event, which no standard describes (https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent). */
interface InstallPrompt extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** Which menu the reader has to open; only the user agent tells, since none of these browsers offers an event. */
function byHand({ userAgent, maxTouchPoints }: Navigator): InstallState {
  // An iPad calls itself a Macintosh, but no Macintosh is touched.
  if (/iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1))
    return 'ios';
  if (/Android.*Firefox\//.test(userAgent)) return 'firefox';
  return /Macintosh.*Version\/(?:1[7-9]|[2-9]\d)[\d.]* Safari\//.test(userAgent) ? 'safari' : 'none';
}

export function createInstall(view: Window): Install {
  const standalone =
    view.matchMedia('(display-mode: standalone), (display-mode: window-controls-overlay)').matches ||
    ('standalone' in view.navigator && view.navigator.standalone === true);
  const state = signal<InstallState>(standalone ? 'installed' : byHand(view.navigator));
  let offer: InstallPrompt | undefined;

  view.addEventListener('beforeinstallprompt', (event) => {
    // The app has a button of its own for it.
    event.preventDefault();
    offer = event as InstallPrompt;
    if (state.value !== 'installed') state.value = 'offered';
  });
  view.addEventListener('appinstalled', () => {
    offer = undefined;
    state.value = 'installed';
  });

  return {
    state,
    request() {
      const asked = offer;
      if (!asked) return;
      // An offer can be used once; the browser makes a new one when the reader declines.
      offer = undefined;
      state.value = 'none';
      void asked
        .prompt()
        .then(({ outcome }) => {
          if (outcome === 'accepted') state.value = 'installed';
        })
        .catch(() => undefined);
    },
  };
}
