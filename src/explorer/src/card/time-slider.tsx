import { useAnswer } from '../api/use-answer';
import { setParameters } from '../route';
import { say } from '../words/say';

/** The year for which a card is shown, of those that anything is dated in; or any time. */
export function TimeSlider({ of, asOf }: { of: string; asOf: string | undefined }) {
  const asked = useAnswer('/api/v1/entities/{id}/timeline', { id: of, limit: 500 });
  const dates = asked?.state === 'answered' ? asked.answer.items.flatMap(({ date }) => date === null ? [] : [Number(String(date).slice(0, 4))]) : [];
  const first = Math.min(...dates);
  const last = Math.max(...dates);
  return dates.length === 0 || first === last ? null : (
    <form class="time" onSubmit={event => event.preventDefault()}>
      <label>{say('year')} <input type="range" min={first} max={last} step="1" value={asOf?.slice(0, 4) ?? last}
        aria-valuetext={asOf ?? say('anyTime')} onChange={event => setParameters({ asOf: event.currentTarget.value })} /></label>
      <output>{asOf ?? say('anyTime')}</output>
      {asOf && <button type="button" onClick={() => setParameters({ asOf: undefined })}>{say('anyTime')}</button>}
    </form>
  );
}
