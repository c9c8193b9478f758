import type { Influence, PathAlgorithm, PathDirection } from '../api/types';
import { setParameters } from '../route';
import { ChoiceField, TextField } from '../search/choice-field';
import { EntityField } from '../search/entity-field';
import { say, tell } from '../words/say';
import { algorithms, directions, influences } from '../words/vocabulary';

/** What is asked of paths; each change asks at once, and is in the address. */
export function PathsForm({ query }: { query: URLSearchParams }) {
  const source = query.get('source') ?? '';
  const target = query.get('target') ?? '';
  const refined = ['via', 'avoid', 'direction', 'asOf', 'minEvidence'].some(name => query.has(name));
  return (
    <form class="ask" onSubmit={event => event.preventDefault()}>
      <div class="fields">
        <EntityField label={say('from')} single ids={source ? [source] : []} onChange={([id]) => setParameters({ source: id })} />
        <button type="button" title={say('swap')} aria-label={say('swap')} onClick={() => setParameters({ source: target, target: source })}>⇄</button>
        <EntityField label={say('to')} single ids={target ? [target] : []} onChange={([id]) => setParameters({ target: id })} />
        <ChoiceField label={say('which')} value={query.get('algorithm') ?? 'shortest'} onChange={algorithm => setParameters({ algorithm })}
          choices={(Object.keys(algorithms) as PathAlgorithm[]).filter(id => id !== 'widest').map(id => [id, tell(algorithms[id])])} />
      </div>
      <FollowField chosen={query.getAll('follow')} />
      <details open={refined}>
        <summary>{say('filters')}</summary>
        <div class="fields">
          <EntityField label={say('via')} ids={query.getAll('via')} onChange={via => setParameters({ via })} />
          <EntityField label={say('avoid')} ids={query.getAll('avoid')} onChange={avoid => setParameters({ avoid })} />
          <ChoiceField label={say('direction')} value={query.get('direction') ?? 'either'} onChange={direction => setParameters({ direction })}
            choices={(Object.keys(directions) as PathDirection[]).map(id => [id, tell(directions[id])])} />
          <TextField label={say('asOf')} hint={say('asOfHint')} value={query.get('asOf') ?? ''} onChange={asOf => setParameters({ asOf })} />
          <ChoiceField label={say('evidenceFrom')} value={query.get('minEvidence') ?? ''} onChange={minEvidence => setParameters({ minEvidence })}
            choices={[['', '1'], ['2', '2'], ['3', '3']]} />
        </div>
      </details>
    </form>
  );
}

/** Which influences a path may go along: every one unless some are chosen, or every relationship of any kind. */
function FollowField({ chosen }: { chosen: readonly string[] }) {
  const toggle = (id: string) => setParameters({
    follow: id === 'any' || id === '' ? id : chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen.filter(one => one !== 'any' && one !== 'influence'), id],
  });
  const choice = (id: string, text: string, isPressed: boolean) =>
    <button type="button" class={`influence-${id || 'all'}`} aria-pressed={isPressed} onClick={() => toggle(id)}>{text}</button>;
  return (
    <div class="follow" role="group" aria-label={say('follow')}>
      <span class="label">{say('follow')}</span>
      {choice('', say('everyInfluence'), chosen.length === 0 || chosen.includes('influence'))}
      {(Object.keys(influences) as Influence[]).map(id => choice(id, tell(influences[id].title), chosen.includes(id)))}
      {choice('any', say('everyRelationship'), chosen.includes('any'))}
    </div>
  );
}
