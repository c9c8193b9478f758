import type { ObservationPage } from '../api/types';
import { FirstLines } from '../records/more';
import { ObservationLine } from '../records/observation-line';
import { say } from '../words/say';

export function Figures({ of: { items, total }, on }: { of: ObservationPage; on: string }) {
  return total === 0 ? null : (
    <section aria-labelledby="figures">
      <h2 id="figures">{say('figures')} <span class="count">{total}</span></h2>
      <FirstLines of={items}>{item => <ObservationLine of={item} on={on} />}</FirstLines>
    </section>
  );
}
