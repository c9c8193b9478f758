import type { Gap } from '../api/types';
import { graph } from '../api/graph';
import { titleOf } from '../words/language';
import { tell } from '../words/say';
import { gapStates } from '../words/vocabulary';
import { EvidenceList } from './evidence';

/** What a source leaves open. */
export function GapLine({ of: { id, about, state, note, evidence } }: { of: Gap }) {
  return (
    <span class="sentence" data-record={id}>
      <span class="verb">{titleOf(graph.value?.term(about) ?? graph.value?.type(about), about)}</span>
      {state && <span class="particular">{tell(gapStates[state])}</span>} {note}
      <EvidenceList of={evidence} />
    </span>
  );
}
