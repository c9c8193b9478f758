import { useAnswer } from '../api/use-answer';
import { nameOf } from '../words/language';
import { say } from '../words/say';
import { EntityPicker } from './entity-picker';

interface Props {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** Whether a second entity replaces the first. */
  readonly single?: boolean;
}

/** A parameter that names entities, by their names. */
export function EntityField({ label, ids, onChange, single = false }: Props) {
  const asked = useAnswer('/api/v1/entities', ids.length === 0 ? null : { id: ids, limit: ids.length });
  const found = asked?.state === 'answered' ? asked.answer.items : [];
  const name = (id: string) => { const entity = found.find(one => one.id === id); return entity ? nameOf(entity) : id; };
  return (
    <div class="field">
      <span class="label">{label}</span>
      {single
        ? <EntityPicker label={label} chosen={ids[0] === undefined ? '' : name(ids[0])} onPick={entity => onChange([entity.id])} />
        : <div class="values">
          {ids.map(id => <button type="button" class="chosen" title={say('clear')} onClick={() => onChange(ids.filter(one => one !== id))}>{name(id)} <span aria-hidden="true">×</span><span class="unseen">{say('clear')}</span></button>)}
          <EntityPicker label={label} onPick={entity => onChange([...ids.filter(id => id !== entity.id), entity.id])} />
        </div>}
    </div>
  );
}
