import { signal } from '@preact/signals';
import type { EntitySummary } from '../api/types';
import { readStored, store } from '../stored';

export type Remembered = Pick<EntitySummary, 'id' | 'name' | 'nameZh' | 'kind'>;

const most = 8;

/** The entities whose cards were opened last on this browser, newest first. */
export const recent = signal<readonly Remembered[]>(stored());

export function remember({ id, name, nameZh, kind }: Remembered): void {
  recent.value = [{ id, name, nameZh, kind }, ...recent.value.filter(entity => entity.id !== id)].slice(0, most);
  store('recent', JSON.stringify(recent.value));
}

// Of another version of the page or of none.
function stored(): readonly Remembered[] {
  try {
    const value: unknown = JSON.parse(readStored('recent') ?? '[]');
    return Array.isArray(value) ? value.filter((entity): entity is Remembered => typeof entity?.id === 'string' && typeof entity.name === 'string') : [];
  } catch {
    return [];
  }
}
