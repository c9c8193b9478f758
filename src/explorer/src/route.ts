import { computed, signal } from '@preact/signals';

/** Where the page is: which view, of what, and with which parameters. It is the fragment of the address, so that each is a link. */
export interface Route {
  /** The segments of the path: ['entities', 'huawei'], or none on the first view. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export function parseRoute(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#?\/?/, '').split(/\?(.*)/s);
  return { path: path.split('/').filter(segment => segment !== '').map(decode), query: new URLSearchParams(query) };
}

/** The fragment that parseRoute reads as this; parameters without a value are left out. */
export function linkTo(path: readonly string[], query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of typeof value === 'string' ? [value] : value ?? []) {
      if (one !== '') {
        parameters.append(name, one);
      }
    }
  }
  const text = parameters.toString();
  return `#/${path.map(encodeURIComponent).join('/')}${text && `?${text}`}`;
}

// A link cut off in the middle of an escape is still a link.
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const fragment = signal(location.hash);
addEventListener('hashchange', () => { fragment.value = location.hash; });

export const route = computed(() => parseRoute(fragment.value));

export function goTo(link: string): void {
  location.hash = link;
  fragment.value = location.hash;
}

/** Changes parameters of the view that is shown, and keeps the others. */
export function setParameters(changed: Query): void {
  const { path, query } = route.value;
  const kept = Object.fromEntries([...new Set(query.keys())].map(name => [name, query.getAll(name)]));
  goTo(linkTo(path, { ...kept, ...changed }));
}

/** The parameters of the view as they are asked of the API; what it doesn't know, it names. */
export function parametersOf(query: URLSearchParams): Record<string, string | readonly string[]> {
  return Object.fromEntries([...new Set(query.keys())].map(name => {
    const values = query.getAll(name);
    return [name, values.length > 1 ? values : values[0]!];
  }));
}
