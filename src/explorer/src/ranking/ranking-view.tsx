import { graph } from '../api/graph';
import type { Parameters } from '../api/ask';
import { useAnswer } from '../api/use-answer';
import type { Measure, Ranking } from '../api/types';
import { Answered } from '../answered';
import { LeaveWith } from '../leave/leave-with';
import { EntityLink, KindLabel } from '../records/entity-link';
import { goTo, linkTo, parametersOf, setParameters } from '../route';
import { ChoiceField } from '../search/choice-field';
import { useTitle } from '../title';
import { titleOf } from '../words/language';
import { say } from '../words/say';

// Every measure is asked alike; of which kind the ranked are is the parameter that all have.
type Path = '/api/v1/centrality/pagerank';
const ofKind: keyof Parameters<Path> = 'kind';

/** Who matters by a measure, and what the measure counts. */
export function RankingView({ measure, query }: { measure: string | undefined; query: URLSearchParams }) {
  const catalogue = useAnswer('/api/v1/centrality', {});
  useTitle(say('matters'));
  return (
    <>
      <h1>{say('matters')}</h1>
      <Answered of={catalogue}>{({ measures }) => {
        const chosen = measure ?? measures[0]!.id;
        return (
          <>
            <RankingForm measures={measures} chosen={chosen} query={query} />
            <RankingAnswer measure={measures.find(one => one.id === chosen)} path={`/api/v1/centrality/${chosen}` as Path} query={query} />
          </>
        );
      }}</Answered>
    </>
  );
}

function RankingForm({ measures, chosen, query }: { measures: readonly Measure[]; chosen: string; query: URLSearchParams }) {
  const kinds = graph.value!.ontology.kinds;
  return (
    <form class="ask" onSubmit={event => event.preventDefault()}>
      <div class="fields">
        <ChoiceField label={say('measure')} value={chosen} choices={measures.map(({ id, title }) => [id, title] as const)}
          onChange={id => goTo(linkTo(['centrality', id], query.has(ofKind) ? { [ofKind]: query.getAll(ofKind) } : {}))} />
        <ChoiceField label={say('kind')} value={query.get(ofKind) ?? ''} onChange={kind => setParameters({ [ofKind]: kind })}
          choices={[['', say('anyChannel')], ...kinds.map(kind => [kind.id, titleOf(kind, kind.id)] as const)]} />
      </div>
    </form>
  );
}

function RankingAnswer({ measure, path, query }: { measure: Measure | undefined; path: Path; query: URLSearchParams }) {
  const parameters = { limit: '50', ...parametersOf(query) };
  const asked = useAnswer(path, parameters);
  return (
    <>
      {measure && <p class="aside">{measure.meaning} {measure.directions} {measure.parallels} <cite>{measure.citation}</cite></p>}
      <Answered of={asked}>{answer => (
        <>
          {answer.notes.map(note => <p class="caveat">{note}</p>)}
          <RankingTable of={answer} />
          <LeaveWith path={path} parameters={parameters} answer={answer} total={answer.total} />
        </>
      )}</Answered>
    </>
  );
}

function RankingTable({ of: { items } }: { of: Ranking }) {
  const best = Math.max(...items.map(({ score }) => score), Number.MIN_VALUE);
  return (
    <table class="ranking">
      <thead><tr><th scope="col">{say('rank')}</th><th scope="col">{say('entity')}</th><th scope="col">{say('score')}</th></tr></thead>
      <tbody>{items.map(({ rank, range, score, entity }) => (
        <tr>
          <td>{rank ?? '–'}{range && <small> {range.best}–{range.worst}</small>}</td>
          <td><EntityLink of={entity} /> <KindLabel kind={entity.kind} /></td>
          <td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width={100 * score / best} height="8" /></svg> {score.toLocaleString('en', { maximumSignificantDigits: 3 })}</td>
        </tr>
      ))}</tbody>
    </table>
  );
}
