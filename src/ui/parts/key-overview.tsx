/** Every key and what it does; single ones can be switched off, as speech input and unsteady hands need it (WCAG 2.1.4). */
import { Fragment } from 'preact';
import { useApp } from '../app-context.ts';
import './key-overview.css';
import { Switch } from './switch.tsx';

/** In the order a newcomer needs them. */
const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['/', 'Search'],
  ['j  ↓', 'Next paper'],
  ['k  ↑', 'Previous paper'],
  ['Enter', 'Open the paper'],
  ['s', 'Star or un-star'],
  ['e', 'Mark as read or unread'],
  ['t', 'Add a tag to the open paper'],
  ['n', 'Write a note on the open paper'],
  ['Home  End', 'First or last paper of the list'],
  ['f', 'Focus mode: nothing but the paper'],
  ['Ctrl K  ⌘ K', 'Find a command, a list or a paper'],
  ['Esc', 'Back to the list, or clear the search'],
  ['?', 'This overview'],
];

/** Those that can be switched off. */
const SINGLE = /^[a-z/?]$/;

export function KeyOverview() {
  const { shortcuts } = useApp().preferences;
  return (
    <>
      <Switch label="Single-key shortcuts" on={shortcuts} />
      <dl class="key-overview">
        {KEYS.map(([all, does]) => {
          const keys = all.split('  ').filter((key) => shortcuts.value || !SINGLE.test(key));
          return (
            keys.length > 0 && (
              <Fragment key={all}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </Fragment>
            )
          );
        })}
      </dl>
    </>
  );
}
