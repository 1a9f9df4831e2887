/** One field for everything: what the app can do, the lists, and the papers; an ARIA combobox with a listbox below. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { type Command, commandsOf, matchCommands } from '../commands.ts';
import './command-palette.css';
import type { MarkedText } from './marked-text.tsx';

/** Papers offered below the commands. */
const PAPERS = 6;

interface Papers {
  /** What they were looked for by. */
  readonly text: string;
  readonly commands: readonly Command[];
}

const NO_PAPERS: Papers = { text: '', commands: [] };

function usePapers(text: string): Papers {
  const { corpus, find, location } = useApp();
  const [papers, setPapers] = useState(NO_PAPERS);
  useEffect(() => {
    let wanted = true;
    if (text.trim() === '' || corpus.peek().phase !== 'ready') setPapers({ text, commands: [] });
    else
      find(text, PAPERS).then(
        (rows) => {
          if (!wanted) return;
          const commands = rows.map(
            ({ id, title }): Command => ({
              kind: 'Paper',
              name: title.text,
              run: () => location.go({ page: 'papers', text: '', list: undefined, paper: id }),
            }),
          );
          setPapers({ text, commands });
        },
        () => setPapers({ text, commands: [] }),
      );
    return () => {
      wanted = false;
    };
  }, [text, corpus, find, location]);
  return papers;
}

interface Props {
  /** Shows titles as the list does. Given, since with an import of it the bundler splits the first download in two. */
  readonly Title: typeof MarkedText;
}

export function CommandPalette({ Title }: Props) {
  const app = useApp();
  const { overlay, location, preferences } = app;
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const papers = usePapers(text);
  const options = [...matchCommands(commandsOf(app), text), ...papers.commands];
  const active = Math.min(chosen, options.length - 1);
  /** Enter came before the papers for what was typed last. */
  const [entered, setEntered] = useState(false);

  useEffect(() => {
    const before = document.activeElement;
    const here = (): string => location.href(location.route.peek());
    const opened = here();
    const element = dialog.current;
    element?.showModal();
    const closeOnVeil = (event: MouseEvent): void => {
      if (event.target === element) element?.close();
    };
    element?.addEventListener('click', closeOnVeil);
    return () => {
      element?.removeEventListener('click', closeOnVeil);
      // What a command leads to has the focus to itself.
      if (opened === here() && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [location]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  });

  const close = (): void => {
    if (overlay.peek() === 'palette') overlay.value = undefined;
  };
  const run = (command: Command | undefined): void => {
    if (!command) return;
    close();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setChosen((active + step + options.length) % Math.max(1, options.length));
    else if (event.key === 'Enter' && !event.isComposing) {
      if (papers.text !== text && (options[active]?.kind ?? 'Paper') === 'Paper') setEntered(true);
      else run(options[active]);
    } else return;
    event.preventDefault();
  };

  useEffect(() => {
    if (entered && papers.text === text) run(options[active]);
  });

  return (
    <dialog ref={dialog} class="palette" aria-label="Commands" onClose={close}>
      <input
        type="text"
        role="combobox"
        aria-label="Find a command, a list or a paper"
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
        placeholder="Command, list or paper"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
          setEntered(false);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} ref={list} role="listbox" aria-label="Commands">
        {options.map((command, at) => (
          <button
            type="button"
            key={`${at} ${command.name}`}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onPointerMove={() => setChosen(at)}
            onClick={() => run(command)}
          >
            <span class="kind">{command.kind}</span>
            <span class="name">
              {command.kind === 'Paper' ? (
                <Title marked={{ text: command.name, ranges: [] }} />
              ) : (
                command.name
              )}
            </span>
            {command.key && preferences.shortcuts.value && <kbd>{command.key}</kbd>}
          </button>
        ))}
      </div>
      {options.length === 0 && <p class="quiet">Nothing by that name.</p>}
    </dialog>
  );
}
