/** Commands are reached by touch as well, at any width. */
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { begin, nativeOf, PAPERS, SETTINGS, show } from '../support/views.ts';

scenario(
  'opens the commands by touch, beside the list where there is a rail, and else in the settings',
  async ({ server, page }) => {
    await begin(page, server.url);
    for (const [width, height, view] of [
      [360, 740, SETTINGS],
      [740, 360, PAPERS],
      [1280, 800, PAPERS],
      [1400, 800, PAPERS],
    ] as const) {
      await nativeOf(page).setViewport({ width, height, isMobile: true, hasTouch: true });
      await show(page, view);
      await page.click({ role: 'button', name: 'Commands' });
      await page.see({ role: 'combobox', name: 'Find a command' }, ({ focused }) => focused);
      await page.tab.press('Escape');
      await page.gone({ role: 'combobox', name: 'Find a command' });
      await page.see({ role: 'button', name: 'Commands' }, ({ focused }) => focused);
    }
  },
  { engines: CHROMIUM_ONLY },
);
