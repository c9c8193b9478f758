import type { Influence } from '../api/types';
import { useAnswer } from '../api/use-answer';
import { graph } from '../api/graph';
import { Answered } from '../answered';
import { LeaveWith } from '../leave/leave-with';
import { EntityLink, KindLabel } from '../records/entity-link';
import { FirstLines } from '../records/more';
import { parametersOf, setParameters } from '../route';
import { useTitle } from '../title';
import { say, tell } from '../words/say';
import { influences } from '../words/vocabulary';
import { OverviewDrawing } from './overview-drawing';

/** The most that is drawn smoothly without a graphics card, and laid out within seconds. */
const mostDrawn = 2000;

/** The whole graph at once, or what one kind of influence runs along; each dot leads to a card. */
export function OverviewView({ query }: { query: URLSearchParams }) {
  const influence = query.get('influence') as Influence | null;
  const { influence: _, ...filters } = parametersOf(query);
  const types = graph.value!.ontology.relationshipTypes.map(({ id }) => id).filter(id => influence === null || graph.value!.influence(id)?.influence === influence);
  const parameters = { limit: mostDrawn, ...filters, ...influence === null ? {} : { type: types } };
  const asked = useAnswer('/api/v1/subgraph', parameters);
  useTitle(say('overview'));
  return (
    <>
      <h1>{say('overview')}</h1>
      <div class="follow" role="group" aria-label={say('follow')}>
        <button type="button" class="influence-all" aria-pressed={influence === null} onClick={() => setParameters({ influence: undefined })}>{say('everyRelationship')}</button>
        {(Object.keys(influences) as Influence[]).map(id =>
          <button type="button" class={`influence-${id}`} aria-pressed={influence === id} onClick={() => setParameters({ influence: id })}>{tell(influences[id].title)}</button>)}
      </div>
      <Answered of={asked}>{answer => {
        const linked = new Set(answer.edges?.flatMap(({ source, target }) => [source, target]));
        const nodes = answer.nodes.filter(({ id }) => linked.has(id));
        const most = nodes.toSorted((a, b) => b.degree - a.degree);
        return (
          <>
            <p class="aside">{say('overviewMeaning', { nodes: nodes.length, edges: answer.edges?.length ?? 0 })}{answer.graph.truncated && <> {say('truncated')}</>}</p>
            <OverviewDrawing key={influence} nodes={nodes} edges={answer.edges ?? []} />
            <section aria-labelledby="most-linked">
              <h2 id="most-linked">{say('mostLinked')} <span class="count">{nodes.length}</span></h2>
              <FirstLines of={most} show={12}>{node => <><EntityLink of={node} /> <KindLabel kind={node.kind} /> <span class="particular">{say('linksOf', { n: node.degree })}</span></>}</FirstLines>
            </section>
            <LeaveWith path="/api/v1/subgraph" parameters={parameters} answer={{ ...answer, ...answer.graph }} />
          </>
        );
      }}</Answered>
    </>
  );
}
