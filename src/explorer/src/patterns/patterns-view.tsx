import { useState } from 'preact/hooks';
import { graph } from '../api/graph';
import { useAnswer } from '../api/use-answer';
import type { Patterns } from '../api/types';
import { Answered } from '../answered';
import { LeaveWith } from '../leave/leave-with';
import { EntityLink } from '../records/entity-link';
import { RelationshipSentence } from '../records/relationship-sentence';
import { parametersOf, setParameters } from '../route';
import { EntityField } from '../search/entity-field';
import { useTitle } from '../title';
import { titleOf } from '../words/language';
import { say } from '../words/say';
import { namesIn, patternExamples } from './pattern-examples';

/** Entities that stand to each other as a pattern says, which is written as it looks. */
export function PatternsView({ query }: { query: URLSearchParams }) {
  const match = query.getAll('match');
  const parameters = { limit: '50', ...parametersOf(query) };
  const asked = useAnswer('/api/v1/patterns', match.length === 0 ? null : parameters);
  useTitle(say('patterns'));
  return (
    <>
      <h1>{say('patterns')}</h1>
      <Examples />
      <PatternForm key={match.join('\n')} match={match} where={query.getAll('where')} />
      <Answered of={asked}>{answer => (
        <>
          <Matches of={answer} names={namesIn(match)} />
          <LeaveWith path="/api/v1/patterns" parameters={parameters} answer={answer} total={answer.total} />
        </>
      )}</Answered>
    </>
  );
}

function Examples() {
  const statistics = useAnswer('/api/v1/statistics', {});
  return (
    <Answered of={statistics}>{({ types }) => (
      <ul class="questions">{patternExamples(graph.value!, types).map(({ title, link }) => <li><a href={link}>{title}</a></li>)}</ul>
    )}</Answered>
  );
}

function PatternForm({ match, where }: { match: readonly string[]; where: readonly string[] }) {
  const [text, setText] = useState(match.join('\n'));
  const ask = () => {
    const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '');
    setParameters({ match: lines, where: where.filter(one => namesIn(lines).some(name => one.startsWith(`${name}=`))) });
  };
  const standing = (name: string) => where.filter(one => one.startsWith(`${name}=`)).map(one => one.slice(name.length + 1));
  return (
    <form class="ask" onSubmit={event => { event.preventDefault(); ask(); }}>
      <label class="field pattern"><span class="label">{say('patternHint')}</span>
        <textarea rows={Math.max(2, match.length)} spellcheck={false} value={text} onInput={event => setText(event.currentTarget.value)}
          onKeyDown={event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); ask(); } }} />
      </label>
      <p><button type="submit">{say('ask')}</button></p>
      <div class="fields">{namesIn(match).map(name => (
        <EntityField label={say('standsFor', { name })} ids={standing(name)}
          onChange={ids => setParameters({ where: [...where.filter(one => !one.startsWith(`${name}=`)), ...ids.map(id => `${name}=${id}`)] })} />
      ))}</div>
      <Vocabulary />
    </form>
  );
}

/** What may be written as a kind and as a type. */
function Vocabulary() {
  const { kinds, relationshipTypes } = graph.value!.ontology;
  const list = (terms: readonly { id: string; title: string; titleZh: string | null; meaning: string }[]) =>
    <p class="vocabulary">{terms.map(term => <span title={term.meaning}><code>{term.id}</code> {titleOf(term, term.id)}</span>)}</p>;
  return (
    <details>
      <summary>{say('kindsAndTypes')}</summary>
      <h2>{say('kind')}</h2>{list(kinds)}
      <h2>{say('relationships')}</h2>{list(relationshipTypes)}
    </details>
  );
}

function Matches({ of: { items, total, blockedAt, truncated, notes }, names }: { of: Patterns; names: readonly string[] }) {
  return (
    <>
      <p class="aside">{say('found', { n: total })}{total > items.length && <> · {say('beyond', { n: total - items.length })}</>}{truncated && <> · {say('truncated')}</>}</p>
      {blockedAt && <div class="why"><p>{blockedAt.why}</p></div>}
      {notes.map(note => <p class="aside">{note}</p>)}
      {items.length > 0 && (
        <div class="scrolled" tabIndex={0}>
          <table class="matches">
            <thead><tr>{names.map(name => <th scope="col"><code>{name}</code></th>)}<th scope="col">{say('relationships')}</th></tr></thead>
            <tbody>{items.map(({ bindings, relationships }) => (
              <tr>
                {names.map(name => <td>{bindings[name] && <EntityLink of={bindings[name]} />}</td>)}
                <td>{relationships.map(one => <div><RelationshipSentence of={one} source={one.sourceEntity} target={one.targetEntity} /></div>)}</td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}
    </>
  );
}
