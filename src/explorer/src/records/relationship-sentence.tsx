import type { ComponentChildren } from 'preact';
import type { EntitySummary, Relationship } from '../api/types';
import { graph, unknownEntity } from '../api/graph';
import { writeInterval, writeQuantity } from '../words/figures';
import { nameOf, titleOf } from '../words/language';
import { say, tell } from '../words/say';
import { bases, stances } from '../words/vocabulary';
import { EntityLink } from './entity-link';
import { EvidenceList } from './evidence';

type Told = Omit<Relationship, 'channel' | 'stage' | 'money' | 'includedIn' | 'accountOf'>
  & Partial<Pick<Relationship, 'channel' | 'stage' | 'money'>>;

interface Props {
  readonly of: Told;
  readonly source?: EntitySummary | undefined;
  readonly target?: EntitySummary | undefined;
  /** The entity whose card this is on, which needs no link to itself. */
  readonly on?: string;
}

/** A relationship as a sentence: who does what to whom, through what, how much, since when, and how do we know. */
export function RelationshipSentence({ of, source, target, on }: Props) {
  const end = (id: string, summary: EntitySummary | undefined) =>
    id === on ? <b>{nameOf(summary ?? unknownEntity(id))}</b> : <EntityLink of={summary ?? unknownEntity(id)} />;
  const type = graph.value?.type(of.type);
  return (
    <span class={of.holds === 'possible' ? 'sentence possible' : 'sentence'} data-record={of.id}>
      {end(of.source, source)} <span class="verb" title={type?.meaning}>{titleOf(type, of.type)}</span> {end(of.target, target)}
      <Particulars of={of} />
      <EvidenceList of={of.evidence} />
    </span>
  );
}

/** What a relationship says besides its ends and its verb. */
function Particulars({ of: { channel, stage, money, valid, heldAt, holds, confidence, properties } }: { of: Told }) {
  const known = graph.value;
  const parts: ComponentChildren[] = [
    channel && <span title={known?.term(channel)?.meaning}>{titleOf(known?.term(channel), channel)}</span>,
    stage && <span title={known?.term(stage)?.meaning}>{titleOf(known?.term(stage), stage)}</span>,
    money && <><strong>{writeQuantity(money.quantity)}</strong> {tell(bases[money.basis])} {writeInterval(money.period)}</>,
    ...Object.entries(properties).map(([id, value]) => <>{titleOf(known?.term(id), id)}: {String(value)}</>),
    writeInterval(valid, heldAt),
    holds === 'possible' && say('possibly'),
    confidence !== 'stated' && <span class={`stance stance-${confidence}`}>{tell(stances[confidence])}</span>,
  ].filter(part => part);
  return <>{parts.map(part => <span class="particular">{part}</span>)}</>;
}
