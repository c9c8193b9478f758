import { useAnswer } from '../api/use-answer';
import { graph } from '../api/graph';
import { Answered } from '../answered';
import { LeaveWith } from '../leave/leave-with';
import { EntityLink, KindLabel } from '../records/entity-link';
import { linkTo, parametersOf, setParameters } from '../route';
import { useTitle } from '../title';
import { titleOf } from '../words/language';
import { say } from '../words/say';

/** All that is found for a text, by kind. */
export function FoundView({ query }: { query: URLSearchParams }) {
  const q = query.get('q') ?? '';
  useTitle(`${say('search')}: ${q}`);
  const kinds = query.getAll('kind');
  const parameters = { limit: '100', ...parametersOf(query) };
  const asked = useAnswer('/api/v1/entities', parameters);
  return (
    <Answered of={asked}>{answer => { const { total, items, facets, nearest, notes } = answer; return (
      <>
        <h1>{total === 0 ? say('nothingFound', { q }) : say('foundFor', { q, n: total })}</h1>
        {nearest.length > 0 && <p>{say('nearest')}: {nearest.map(id => <> <a href={linkTo(['entities', id])}>{id}</a></>)}</p>}
        {notes.map(note => <p class="aside">{note}</p>)}
        <p class="facets">
          {Object.entries(facets.kind).map(([kind, n]) => (
            <button type="button" aria-pressed={kinds.includes(kind)}
              onClick={() => setParameters({ kind: kinds.includes(kind) ? kinds.filter(one => one !== kind) : [...kinds, kind] })}>
              {titleOf(graph.value?.kind(kind), kind)} {n}
            </button>
          ))}
        </p>
        <ul class="lines found">{items.map(entity =>
          <li><EntityLink of={entity} /> <KindLabel kind={entity.kind} /> <span class="summary">{entity.summary}</span></li>)}
        </ul>
        <LeaveWith path="/api/v1/entities" parameters={parameters} answer={answer} total={total} />
      </>
    ); }}</Answered>
  );
}
