import { effect, signal } from '@preact/signals';
import { linkTo } from '../route';
import { readStored, store } from '../stored';

/** A view that was kept, with what the reader noted beside it. */
export interface Step { readonly link: string; readonly title: string; readonly note: string }

/** The notebook of this browser, in the order in which its steps were kept. */
export const steps = signal<readonly Step[]>(readSteps(new URLSearchParams(readStored('notebook') ?? '')));

effect(() => store('notebook', writeSteps(steps.value).toString()));

/** One link to a whole notebook: its steps are in the address itself. */
export function linkToAll(all: readonly Step[]): string {
  return linkTo(['notebook'], { step: writeSteps(all).getAll('step') });
}

/** The steps in an address; what is none, and what would lead out of the page, is left out. */
export function readSteps(query: URLSearchParams): Step[] {
  return query.getAll('step').flatMap(text => {
    try {
      const [link, title, note] = JSON.parse(text) as unknown[];
      return typeof link === 'string' && link.startsWith('#/') && typeof title === 'string' && typeof note === 'string' ? [{ link, title, note }] : [];
    } catch {
      return [];
    }
  });
}

function writeSteps(all: readonly Step[]): URLSearchParams {
  return new URLSearchParams(all.map(({ link, title, note }) => ['step', JSON.stringify([link, title, note])]));
}
