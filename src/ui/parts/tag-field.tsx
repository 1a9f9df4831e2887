/** The tags of the open paper as chips, and a field that adds one by Enter, comma or a suggestion. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaperId } from '../../core/paper.ts';
import { tagQuery } from '../../core/tag-query.ts';
import { useApp } from '../app-context.ts';
import { Icon } from './icon.tsx';
import './tag-field.css';

/** More would be a list to search in, which the field does anyway. */
const SUGGESTIONS = 50;

export function TagField({ id }: { readonly id: PaperId }) {
  const { library, location } = useApp();
  const [text, setText] = useState('');
  const [said, say] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const typed = useRef('');
  typed.current = text;
  const tags = library.tagsOf(id);
  const suggestions = library.tags.value.filter(({ tag }) => !tags.includes(tag)).slice(0, SUGGESTIONS);

  function add(from: string): void {
    typed.current = '';
    setText('');
    // A lone comma leaves the state as it was, so that nothing would empty the field.
    if (input.current) input.current.value = '';
    const added = library.addTags(id, from);
    if (added.length > 0) say(`Added tag ${added.join(', ')}`);
  }
  function remove(tag: string): void {
    library.removeTag(id, tag);
    say(`Removed tag ${tag}`);
    input.current?.focus();
  }

  // What was typed and not yet added is added when the paper or the page is left.
  useEffect(() => {
    const flush = (): void => {
      if (typed.current.trim() !== '') library.addTags(id, typed.current);
      typed.current = '';
    };
    // Captured, to come before the state writes down what is unsaved.
    window.addEventListener('pagehide', flush, { capture: true });
    return () => {
      window.removeEventListener('pagehide', flush, { capture: true });
      flush();
    };
  }, [library, id]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') add(text);
    else if (event.key === 'Backspace' && text === '' && !event.repeat) {
      const last = tags.at(-1);
      if (last === undefined) return;
      remove(last);
    } else if (event.key === 'Escape') {
      setText('');
      typed.current = '';
      document.getElementById('paper-title')?.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  }

  return (
    <div class="tag-field" aria-busy={library.isSaving(id, 'tag')}>
      {tags.length > 0 && (
        <ul aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag} class="tag-chip">
              <a
                href={location.href({
                  page: 'papers',
                  text: tagQuery(tag),
                  list: undefined,
                  paper: undefined,
                })}
              >
                {tag}
              </a>
              <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => remove(tag)}>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="text"
        aria-label="Add a tag"
        placeholder="Add a tag"
        list="known-tags"
        value={text}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="done"
        onKeyDown={onKeyDown}
        onInput={(event) => {
          const { value } = event.currentTarget;
          const chosen = event.inputType === 'insertReplacementText';
          if (chosen || (/[,，、]/u.test(value) && !event.isComposing)) add(value);
          else setText(value);
        }}
        onBlur={() => {
          // Another window in front is no reason to end a tag half way.
          if (document.activeElement !== input.current && text.trim() !== '') add(text);
        }}
      />
      <datalist id="known-tags">
        {suggestions.map(({ tag, papers }) => (
          <option key={tag} value={tag}>
            {papers === 1 ? '1 paper' : `${papers} papers`}
          </option>
        ))}
      </datalist>
      <span class="hidden-text" role="status">
        {said}
      </span>
    </div>
  );
}
