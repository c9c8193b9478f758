import { useAnswer } from '../api/use-answer';
import type { Measure, Ranking } from '../api/types';
import { knownOf } from '../api/when';
import { Answered } from '../answered';
import { LeaveWith } from '../leave/leave-with';
import { EntityLink, KindLabel } from '../records/entity-link';
import { linkTo, parametersOf } from '../route';
import { useTitle } from '../title';
import { say } from '../words/say';
import { RangeBar } from './range-bar';
import { RankingForm } from './ranking-form';

// Every measure is asked alike.
type Path = '/api/v1/centrality/pagerank';

/** Who matters by a measure, and what the measure counts. */
export function RankingView({ measure, query }: { measure: string | undefined; query: URLSearchParams }) {
  const catalogue = useAnswer('/api/v1/centrality', {});
  useTitle(say('matters'));
  return (
    <>
      <h1>{say('matters')}</h1>
      <p class="aside"><a href={linkTo(['funding', 'matrix'], { ...knownOf(query) })}>{say('matrix')}</a></p>
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

function RankingAnswer({ measure, path, query }: { measure: Measure | undefined; path: Path; query: URLSearchParams }) {
  const parameters = { limit: '50', ...parametersOf(query) };
  const asked = useAnswer(path, parameters);
  return (
    <>
      {measure && <p class="aside">{measure.meaning} {measure.directions} {measure.parallels} <cite>{measure.citation}</cite></p>}
      <Answered of={asked}>{answer => (
        <>
          <div class="caveat">{answer.notes.map(note => <p>{note}</p>)}</div>
          <RankingTable of={answer} />
          <LeaveWith path={path} parameters={parameters} answer={answer} total={answer.total} />
        </>
      )}</Answered>
    </>
  );
}

function RankingTable({ of: { items, total } }: { of: Ranking }) {
  const best = Math.max(...items.map(({ score }) => score), Number.MIN_VALUE);
  const isRanged = items.some(({ range }) => range !== null);
  return (
    <div class="scrolled" tabIndex={0}><table class={isRanged ? 'ranking ranged' : 'ranking'}>
      <thead>
        <tr>
          <th scope="col">{say('rank')}</th>
          {isRanged && <th scope="col">{say('ranksBetween')}</th>}
          <th scope="col">{say('entity')}</th>
          <th scope="col">{say('score')}</th>
        </tr>
      </thead>
      <tbody>{items.map(({ rank, range, score, entity }) => (
        <tr>
          <td>{rank ?? '–'}</td>
          {isRanged && <td class="ranges">{range && <><RangeBar of={range} rank={rank} last={total} /> {range.best === range.worst ? range.best : `${range.best}–${range.worst}`}</>}</td>}
          <td><EntityLink of={entity} /> <KindLabel kind={entity.kind} /></td>
          <td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width={100 * score / best} height="8" /></svg> {score.toLocaleString('en', { maximumSignificantDigits: 3 })}</td>
        </tr>
      ))}</tbody>
    </table></div>
  );
}
