import { graph } from '../api/graph';
import type { Influence, Measure, RankRanges } from '../api/types';
import { goTo, linkTo, setParameters } from '../route';
import { ChoiceField } from '../search/choice-field';
import { EntityField } from '../search/entity-field';
import { titleOf } from '../words/language';
import { say, tell } from '../words/say';
import { influences, rankRanges } from '../words/vocabulary';
import { commonOf } from './common';

/** The measure that can be asked between two sets. */
const between = 'betweenness';

/** By which measure, of which kind, along what, and how firm a rank is; of betweenness also between whom. */
export function RankingForm({ measures, chosen, query }: { measures: readonly Measure[]; chosen: string; query: URLSearchParams }) {
  const kinds = [['', say('anyChannel')], ...graph.value!.ontology.kinds.map(kind => [kind.id, titleOf(kind, kind.id)] as const)] as const;
  const kindField = (name: string, label: string) =>
    <ChoiceField label={label} value={query.get(name) ?? ''} onChange={kind => setParameters({ [name]: kind })} choices={kinds} />;
  return (
    <form class="ask" onSubmit={event => event.preventDefault()}>
      <div class="fields">
        <ChoiceField label={say('measure')} value={chosen} choices={measures.map(({ id, title }) => [id, title] as const)}
          onChange={id => goTo(linkTo(['centrality', id], commonOf(query, measures)))} />
        {kindField('kind', say('kind'))}
        <ChoiceField label={say('follow')} value={query.get('follow') ?? ''} onChange={follow => setParameters({ follow })}
          choices={[['', say('everyRelationship')], ['influence', say('everyInfluence')], ...(Object.keys(influences) as Influence[]).map(id => [id, tell(influences[id].title)] as const)]} />
        <ChoiceField label={say('howFirm')} value={query.get('ranges') ?? 'none'} onChange={ranges => setParameters({ ranges: ranges === 'none' ? '' : ranges })}
          choices={(Object.keys(rankRanges) as RankRanges[]).map(id => [id, tell(rankRanges[id])] as const)} />
      </div>
      {chosen === between && (
        <details open>
          <summary>{say('betweenSets')}</summary>
          <div class="fields">
            {kindField('sourceKind', say('fromKind'))}
            <EntityField label={say('fromOf')} ids={query.getAll('source')} onChange={source => setParameters({ source })} />
            {kindField('targetKind', say('toKind'))}
            <EntityField label={say('toOf')} ids={query.getAll('target')} onChange={target => setParameters({ target })} />
          </div>
        </details>
      )}
    </form>
  );
}
