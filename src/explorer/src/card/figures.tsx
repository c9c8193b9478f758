import { useAnswer } from '../api/use-answer';
import { Answered } from '../answered';
import { FirstLines } from '../records/more';
import { ObservationLine } from '../records/observation-line';
import { say } from '../words/say';
import type { When } from './when';

export function Figures({ of, when }: { of: string; when: When }) {
  const asked = useAnswer('/api/v1/entities/{id}/observations', { id: of, limit: 100, ...when });
  return (
    <Answered of={asked}>{({ items, total }) => total === 0 ? null : (
      <section aria-labelledby="figures">
        <h2 id="figures">{say('figures')} <span class="count">{total}</span></h2>
        <FirstLines of={items}>{item => <ObservationLine of={item} on={of} />}</FirstLines>
      </section>
    )}</Answered>
  );
}
