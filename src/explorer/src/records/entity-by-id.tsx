import { signal } from '@preact/signals';
import { ask } from '../api/ask';
import { unknownEntity } from '../api/graph';
import type { EntitySummary } from '../api/types';
import { EntityLink } from './entity-link';

const found = signal<ReadonlyMap<string, EntitySummary>>(new Map());
const asked = new Set<string>();
let waiting: string[] = [];

/** The name of an entity that an answer gives only the id of. What one drawing of the page lacks is asked for at once. */
export function EntityById({ id }: { id: string }) {
  const entity = found.value.get(id);
  if (!entity && !asked.has(id)) {
    asked.add(id);
    if (waiting.push(id) === 1) {
      setTimeout(() => void lookUp(), 0);
    }
  }
  return <EntityLink of={entity ?? unknownEntity(id)} />;
}

async function lookUp(): Promise<void> {
  const ids = waiting;
  waiting = [];
  try {
    const { items } = await ask('/api/v1/entities', { id: ids, limit: Math.min(ids.length, 500) });
    found.value = new Map([...found.value, ...items.map(entity => [entity.id, entity] as const)]);
  } catch {
    // The ids stand in for the names.
  }
}
