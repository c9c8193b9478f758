import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ask } from '../api/ask';
import type { EntitySummary } from '../api/types';
import { KindLabel } from '../records/entity-link';
import { nameOf } from '../words/language';
import { say } from '../words/say';

interface Props {
  readonly label: string;
  /** The text of the box when it is not being written in. */
  readonly chosen?: string;
  readonly onPick: (entity: EntitySummary) => void;
  /** What Enter does where no suggestion is marked; otherwise it picks the first. */
  readonly onEnter?: (text: string) => void;
  readonly input?: RefObject<HTMLInputElement | null>;
}

/** A box in which an entity is found by a name in either script, with suggestions at each key. */
export function EntityPicker({ label, chosen = '', onPick, onEnter, input }: Props) {
  const list = useId();
  const [text, setText] = useState<string | null>(null);
  const [marked, setMarked] = useState(-1);
  const { of, suggestions, total } = useSuggestions(text ?? '');
  const isCurrent = of === text?.trim();
  const isOpen = text !== null && text.trim() !== '' && suggestions.length > 0;

  const close = () => { setText(null); setMarked(-1); };
  const pick = (entity: EntitySummary) => { close(); onPick(entity); };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.isComposing) {
      return;
    }
    // Until the answer to what is written now is there, the list is of an earlier text.
    const picked = suggestions[marked] ?? (onEnter || !isCurrent ? undefined : suggestions[0]);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const places = suggestions.length + 1;
      setMarked((marked + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places - 1);
    } else if (event.key === 'Enter' && isOpen && picked) {
      pick(picked);
    } else if (event.key === 'Enter' && onEnter && text?.trim()) {
      onEnter(text.trim());
      close();
    } else if (event.key === 'Escape') {
      close();
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div class="picker">
      <input ref={input} type="text" role="combobox" autocomplete="off" spellcheck={false} aria-label={label} placeholder={label}
        aria-expanded={isOpen} aria-controls={list} aria-autocomplete="list" aria-activedescendant={isOpen && marked >= 0 ? `${list}-${marked}` : undefined}
        value={text ?? chosen} onInput={event => { setText(event.currentTarget.value); setMarked(-1); }} onKeyDown={onKeyDown}
        onFocus={event => event.currentTarget.select()} onBlur={close} />
      <ul id={list} role="listbox" aria-label={label} hidden={!isOpen}>
        {suggestions.map((entity, at) => (
          // Before the box loses the focus, which closes the list.
          <li id={`${list}-${at}`} role="option" aria-selected={at === marked} onMouseDown={event => { event.preventDefault(); pick(entity); }}>
            <span>{nameOf(entity)}</span> <KindLabel kind={entity.kind} />
          </li>
        ))}
        {total > suggestions.length && onEnter &&
          <li class="rest" aria-hidden="true" onMouseDown={event => { event.preventDefault(); onEnter(text!.trim()); close(); }}>{say('allOf')} ({total})</li>}
      </ul>
      {isCurrent && of !== '' && suggestions.length === 0 && !onEnter && <p class="aside" role="status">{say('nothingFound', { q: of })}</p>}
    </div>
  );
}

/** What was found for a text; of no text where none was asked for, or the server did not answer. */
interface Suggestions { readonly of: string; readonly suggestions: readonly EntitySummary[]; readonly total: number }

const nothing: Suggestions = { of: '', suggestions: [], total: 0 };

/** What is called something like the text; the answer to an earlier text never replaces that to a later one. */
function useSuggestions(text: string): Suggestions {
  const [found, setFound] = useState(nothing);
  const last = useRef<AbortController | null>(null);
  useEffect(() => {
    last.current?.abort();
    const controller = last.current = new AbortController();
    const q = text.trim();
    if (q === '') {
      setFound(nothing);
      return;
    }
    ask('/api/v1/entities', { q, limit: 8 }, controller.signal).then(
      answer => setFound({ of: q, suggestions: answer.items, total: answer.total }),
      () => controller.signal.aborted || setFound(nothing));
  }, [text]);
  return found;
}
