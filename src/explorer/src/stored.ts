/** What the browser keeps for this page: two graphs on one host, below different paths, have each their own. Where it keeps nothing, the page works without. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

export function store(name: string, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // The browser is told to keep nothing, or has no room left.
  }
}

function keyOf(name: string): string {
  return `innovation-graph ${location.pathname} ${name}`;
}
