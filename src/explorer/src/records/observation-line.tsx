import type { Observation } from '../api/types';
import { graph } from '../api/graph';
import { writeInterval, writeQuantity } from '../words/figures';
import { titleOf } from '../words/language';
import { tell } from '../words/say';
import { natures, stances } from '../words/vocabulary';
import { EntityById } from './entity-by-id';
import { EvidenceList } from './evidence';

/** A figure: what was measured, how much, when, in what respect, and how do we know. */
export function ObservationLine({ of, on }: { of: Observation; on?: string }) {
  const known = graph.value;
  const indicator = known?.term(of.indicator);
  return (
    <span class="sentence" data-record={of.id}>
      {of.subject !== on && <><EntityById id={of.subject} />: </>}
      <span class="verb" title={indicator?.meaning}>{titleOf(indicator, of.indicator)}</span> <strong>{writeQuantity(of.quantity)}</strong>
      {Object.entries(of.dimensions).map(([dimension, entity]) =>
        <span class="particular">{titleOf(known?.term(dimension), dimension)}: <EntityById id={String(entity)} /></span>)}
      {of.nature !== 'actual' && <span class="particular">{tell(natures[of.nature])}</span>}
      <Period of={of} />
      {of.confidence !== 'stated' && <span class="particular"><span class={`stance stance-${of.confidence}`}>{tell(stances[of.confidence])}</span></span>}
      <EvidenceList of={of.evidence} />
    </span>
  );
}

function Period({ of }: { of: Observation }) {
  const text = writeInterval(of.period);
  return text === '' ? null : <span class="particular">{text}</span>;
}
