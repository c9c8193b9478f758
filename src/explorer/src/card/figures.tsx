import { useAnswer } from '../api/use-answer';
import { Answered } from '../answered';
import { FirstLines } from '../records/more';
import { ObservationLine } from '../records/observation-line';
import { say } from '../words/say';

export function Figures({ of }: { of: string }) {
  const asked = useAnswer('/api/v1/entities/{id}/observations', { id: of, limit: 100 });
  return (
    <Answered of={asked}>{({ items, total }) => total === 0 ? null : (
      <section aria-labelledby="figures">
        <h2 id="figures">{say('figures')} <span class="count">{total}</span></h2>
        <FirstLines of={items}>{item => <ObservationLine of={item} on={of} />}</FirstLines>
      </section>
    )}</Answered>
  );
}
