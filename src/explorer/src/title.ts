import { useEffect } from 'preact/hooks';
import { say } from './words/say';

/** What the browser's tab and history call the view while it is shown. */
export function useTitle(view: string): void {
  const title = view === '' ? say('title') : `${view} · ${say('title')}`;
  useEffect(() => { document.title = title; }, [title]);
}
