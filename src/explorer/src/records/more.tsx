import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../words/say';

/** The first lines of a list, with the number of the others on a button that shows them. */
export function FirstLines<T>({ of, show = 6, children }: { of: readonly T[]; show?: number; children: (item: T) => ComponentChildren }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? of : of.slice(0, show);
  return (
    <>
      <ul class="lines">{shown.map(item => <li>{children(item)}</li>)}</ul>
      {shown.length < of.length &&
        <button type="button" class="more" onClick={() => setWhole(true)}>{say('more', { n: of.length - shown.length })}</button>}
    </>
  );
}
