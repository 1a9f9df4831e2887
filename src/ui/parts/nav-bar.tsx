/** The three places of the app: below on phones, at the side on wide screens. */
import type { Route } from '../../core/route.ts';
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

export function NavBar() {
  const { location, library } = useApp();
  const stars = library.starCount.value;
  return (
    <nav class="nav-bar" aria-label="Offprint">
      <span class="brand" aria-hidden="true">
        O
      </span>
      <ul>
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
                    <span class="hidden-text"> papers</span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
