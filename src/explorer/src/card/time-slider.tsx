import { useAnswer } from '../api/use-answer';
import type { Known } from '../api/when';
import { setParameters } from '../route';
import { say } from '../words/say';

interface Props { readonly of: string; readonly known: Known; readonly asOf: string | undefined; readonly against: string | undefined }

/** The year for which a card is shown, of those that anything is dated in, or any time; and another to compare it with. */
export function TimeSlider({ of, known, asOf, against }: Props) {
  const asked = useAnswer('/api/v1/entities/{id}/timeline', { id: of, limit: 500, ...known });
  const dates = asked?.state === 'answered' ? asked.answer.items.flatMap(({ date }) => date === null ? [] : [Number(String(date).slice(0, 4))]) : [];
  // The years before and after show what a single date changed.
  const first = Math.min(...dates) - 1;
  const last = Math.max(...dates) + 1;
  const slider = (name: string, label: string, year: string | undefined) => (
    <>
      <label>{label} <input type="range" min={first} max={last} step="1" value={year?.slice(0, 4) ?? last}
        aria-valuetext={year ?? say('anyTime')} onChange={event => setParameters({ [name]: event.currentTarget.value })} /></label>
      <output>{year ?? say('anyTime')}</output>
    </>
  );
  return dates.length === 0 ? null : (
    <form class="time" onSubmit={event => event.preventDefault()}>
      {slider('asOf', say('year'), asOf)}
      {asOf && <button type="button" onClick={() => setParameters({ asOf: undefined, against: undefined })}>{say('anyTime')}</button>}
      {asOf && (against === undefined
        ? <button type="button" onClick={() => setParameters({ against: String(asOf.startsWith(String(first)) ? last : first) })}>{say('compareDates')}</button>
        : <>
          {slider('against', say('against'), against)}
          <button type="button" onClick={() => setParameters({ against: undefined })}>{say('oneDate')}</button>
        </>)}
    </form>
  );
}
