/** What a screen reader makes of the main pages: landmarks, headings, names and states. */
import { expect } from 'vitest';
import { type Item, readOutline } from '../support/outline.ts';
import { OPEN_STAR, saved } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { begin, OPEN_PAPER, PAPERS, resize, SEARCH_RESULTS, STARRED, show, VIEWS } from '../support/views.ts';

const chromium = { engines: CHROMIUM_ONLY };
const LANDMARKS = [
  'main',
  'navigation',
  'search',
  'region',
  'complementary',
  'banner',
  'contentinfo',
  'form',
];
const OPERABLE = [
  'link',
  'button',
  'searchbox',
  'textbox',
  'checkbox',
  'radio',
  'slider',
  'switch',
  'combobox',
];

const ofRole = (items: readonly Item[], ...roles: readonly string[]): readonly Item[] =>
  items.filter(({ role }) => roles.includes(role));
const namesOf = (items: readonly Item[]): readonly string[] => items.map(({ name }) => name);
const inside = (item: Item, role: string): Item | undefined =>
  item.within.find((outer) => outer.role === role);

scenario(
  'tells landmarks of one kind apart, names all that can be operated, and skips no level of heading',
  async ({ server, page }) => {
    await begin(page, server.url);
    for (const width of [360, 1280])
      for (const view of VIEWS) {
        await resize(page, width);
        await show(page, view);
        const items = await readOutline(page);
        const where = `${view.name}, ${width} px`;
        expect(ofRole(items, 'main').length, where).toBe(1);
        // On a phone the way out of a paper is back.
        const back = ofRole(items, 'button').some(({ name }) => name === 'Back to the list');
        expect(namesOf(ofRole(items, 'navigation')), where).toEqual(back ? [] : ['Offprint']);
        const landmarks = ofRole(items, ...LANDMARKS).map(({ role, name }) => `${role} ${name}`);
        expect(landmarks, where).toEqual([...new Set(landmarks)]);
        const nameless = ofRole(items, ...OPERABLE).filter(({ name }) => name.trim() === '');
        const places = nameless.map(
          ({ role, within }) =>
            `${role} in ${within.map((outer) => `${outer.role} ${outer.name}`).join(' in ')}`,
        );
        expect(places, where).toEqual([]);
        const levels = ofRole(items, 'heading').map(({ level = 0 }) => level);
        expect(levels[0], where).toBe(1);
        const skipped = levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
        expect(skipped, where).toEqual([]);
      }
  },
  chromium,
);

scenario(
  'reads the list as a heading, a search, a count, and articles that are headed by the link to their paper',
  async ({ server, page }) => {
    await begin(page, server.url);
    await resize(page, 360);
    for (const view of [PAPERS, SEARCH_RESULTS]) {
      await show(page, view);
      const items = await readOutline(page);
      const [first] = ofRole(items, 'heading');
      expect(first).toMatchObject({ name: 'Papers', level: 1 });
      const [field] = ofRole(items, 'searchbox');
      expect(field?.name).toBe('Search papers');
      expect(field && inside(field, 'search')).toBeDefined();

      const rows = ofRole(items, 'article');
      expect(rows.length).toBeGreaterThan(7);
      const headings = ofRole(items, 'heading').filter((heading) => inside(heading, 'article'));
      expect(headings.length).toBe(rows.length);
      expect(headings.every(({ level }) => level === 2)).toBe(true);
      const links = ofRole(items, 'link').filter((link) => inside(link, 'heading'));
      expect(namesOf(links)).toEqual(namesOf(headings));
      expect(rows.every((row) => inside(row, 'listitem') && inside(row, 'region'))).toBe(true);
    }
  },
  chromium,
);

scenario(
  'says of each star in the list whether it is set',
  async ({ server, page }) => {
    await begin(page, server.url);
    await show(page, STARRED);
    const stars = ofRole(await readOutline(page), 'button').filter((button) => inside(button, 'article'));
    expect(stars.filter(({ name }) => name.startsWith('Star')).map(({ pressed }) => pressed)).toEqual([
      'true',
      'true',
      'true',
    ]);
    const places = namesOf(
      ofRole(await readOutline(page), 'link').filter((link) => inside(link, 'navigation')),
    );
    expect(places).toContain('Starred 3 papers');
  },
  chromium,
);

scenario(
  'reads an open paper as an article under its title, which has the focus, with the state of its star',
  async ({ server, page }) => {
    await begin(page, server.url);
    await resize(page, 360);
    await show(page, OPEN_PAPER);
    const before = await readOutline(page);
    const [title, ...others] = ofRole(before, 'heading').filter(({ level }) => level === 1);
    expect(others).toEqual([]);
    expect(title?.focused).toBe(true);
    const [article, ...rows] = ofRole(before, 'article');
    expect(rows, 'the list under it is silent').toEqual([]);
    expect(article?.name).toBe(title?.name);
    const starOf = (items: readonly Item[]) =>
      ofRole(items, 'button').find(({ name }) => name.startsWith('Star'));
    expect(starOf(before)?.pressed).toBe('false');
    await page.click(OPEN_STAR);
    await page.see(OPEN_STAR, ({ pressed }) => pressed === 'true');
    await saved(page);
    expect(starOf(await readOutline(page))?.pressed).toBe('true');
  },
  chromium,
);
