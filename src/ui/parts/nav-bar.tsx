/** The places of the app: below on phones, at the side on wide screens, with lists and tags where there is room. */
import { formatCount } from '../../core/count.ts';
import type { Route } from '../../core/route.ts';
import { tagQuery } from '../../core/tag-query.ts';
import { useApp } from '../app-context.ts';
import { Icon, type IconName } from './icon.tsx';
import './nav-bar.css';

interface Place {
  readonly name: string;
  readonly icon: IconName;
  readonly route: Route;
}

const PLACES: readonly Place[] = [
  { name: 'Papers', icon: 'papers', route: { page: 'papers', text: '', list: undefined, paper: undefined } },
  { name: 'Starred', icon: 'star', route: { page: 'starred', text: '', paper: undefined } },
  { name: 'Settings', icon: 'settings', route: { page: 'settings' } },
];

/** Tags shown at the side; all of them are in the search's suggestions. */
const TAGS = 12;

/** Where the page is rendered by the build there is no device. */
const isApple = (): boolean => /^(Mac|iP)/.test(globalThis.navigator?.platform);

export function NavBar() {
  const { location, library, overlay } = useApp();
  const stars = library.starCount.value;
  return (
    <nav class="nav-bar" aria-label="Offprint">
      <span class="brand" aria-hidden="true">
        <img src="./icon.svg" alt="" width="32" height="32" />
        <span>Offprint</span>
      </span>
      <ul class="places">
        {PLACES.map(({ name, icon, route }) => {
          const current = location.route.value.page === route.page;
          return (
            <li key={name}>
              <a href={location.href(route)} aria-current={current ? 'page' : undefined}>
                <Icon name={icon} filled={current && icon === 'star'} />
                <span>{name}</span>
                {name === 'Starred' && stars > 0 && (
                  <span class="count">
                    {stars}
                    <span class="hidden-text">{stars === 1 ? ' paper' : ' papers'}</span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
      <Shelf />
      <button
        type="button"
        class="commands"
        onClick={() => {
          overlay.value = 'palette';
        }}
      >
        <Icon name="command" />
        <span>Commands</span>
        <kbd>{isApple() ? '⌘' : 'Ctrl'} K</kbd>
      </button>
    </nav>
  );
}

/** Lists and tags, one tap away; only where the screen has room for words. */
function Shelf() {
  const { location, corpus, library } = useApp();
  const route = location.route.value;
  const { lists } = corpus.value;
  const tags = library.tags.value.slice(0, TAGS);
  return (
    <div class="shelf">
      {lists.length > 1 && (
        <>
          <h2 id="nav-lists">Lists</h2>
          <ul aria-labelledby="nav-lists">
            {lists.map(({ slug, title, count }) => (
              <li key={slug}>
                <a
                  href={location.href({ page: 'papers', text: '', list: slug, paper: undefined })}
                  aria-current={route.page === 'papers' && route.list === slug ? 'true' : undefined}
                >
                  <span>{title}</span> <span class="number">{formatCount(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {tags.length > 0 && (
        <>
          <h2 id="nav-tags">Tags</h2>
          <ul aria-labelledby="nav-tags">
            {tags.map(({ tag, papers }) => (
              <li key={tag}>
                <a
                  href={location.href({
                    page: 'papers',
                    text: tagQuery(tag),
                    list: undefined,
                    paper: undefined,
                  })}
                  aria-current={route.page === 'papers' && route.text === tagQuery(tag) ? 'true' : undefined}
                >
                  <span>{tag}</span> <span class="number">{papers}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
