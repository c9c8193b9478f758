import { useEffect, useState } from 'preact/hooks';
import { ask, type Answer, type ApiPath, type Parameters } from './ask';
import { Problem } from './problem';

/** What has become of a question. */
export type Asked<A> =
  | { readonly state: 'pending'; readonly stop: () => void }
  | { readonly state: 'answered'; readonly answer: A }
  | { readonly state: 'failed'; readonly problem: Problem | null; readonly again: () => void };

/** Asks while the component is shown, anew when the parameters change; null asks nothing. A problem of null: it was stopped. */
export function useAnswer<P extends ApiPath>(path: P, parameters: Parameters<P> | null): Asked<Answer<P>> | null {
  const key = parameters && JSON.stringify([path, parameters]);
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState<{ key: string; asked: Asked<Answer<P>> } | null>(null);
  useEffect(() => {
    if (parameters === null || key === null) {
      return;
    }
    const controller = new AbortController();
    const set = (next: Asked<Answer<P>>) => setAsked({ key, asked: next });
    const fail = (problem: Problem | null) => set({ state: 'failed', problem, again: () => setAttempt(attempt + 1) });
    set({ state: 'pending', stop: () => { controller.abort(); fail(null); } });
    ask(path, parameters, controller.signal).then(
      answer => set({ state: 'answered', answer }),
      error => controller.signal.aborted || fail(error instanceof Problem ? error : Problem.ofOutage(error)));
    return () => controller.abort();
  }, [key, attempt]);
  return key === null ? null : asked?.key === key ? asked.asked : { state: 'pending', stop: () => undefined };
}
