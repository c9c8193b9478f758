import { graph } from '../api/graph';
import type { ChannelSupport, Support } from '../api/types';
import { writeQuantity } from '../words/figures';
import { titleOf } from '../words/language';
import { say, tell } from '../words/say';
import { bases, instruments } from '../words/vocabulary';

/** Through which channels an entity is supported, drawn along the stages of the innovation chain. */
export function SupportProfile({ of: { channels, notes } }: { of: Support }) {
  const told = channels.filter(channel => channel.state !== 'nothingRecorded');
  const silent = channels.filter(channel => channel.state === 'nothingRecorded');
  return told.length === 0 ? null : (
    <section aria-labelledby="support">
      <h2 id="support">{say('support')}</h2>
      <SupportTable of={told} />
      {silent.length > 0 && <p class="aside">{say('nothingRecorded', { n: silent.length, channels: silent.map(channel => titleOf(channel, channel.channel)).join(', ') })}</p>}
      {notes.map(note => <p class="aside">{note}</p>)}
    </section>
  );
}

function SupportTable({ of }: { of: readonly ChannelSupport[] }) {
  const stages = graph.value!.ontology.stages;
  return (
    <div class="scrolled" tabIndex={0}>
      <table class="chain">
        <thead>
          <tr>
            <th scope="col">{say('channel')}</th>
            {stages.map(stage => <th scope="col" title={stage.meaning}>{titleOf(stage, stage.id)}</th>)}
            <th scope="col">{say('noStage')}</th>
            <th scope="col">{say('stated')}</th>
          </tr>
        </thead>
        <tbody>{of.map(channel => (
          <tr>
            <th scope="row">{titleOf(channel, channel.channel)} <span class="instrument">{tell(instruments[channel.instrument])}</span></th>
            {stages.map(stage => <td class="mark"><Mark n={countOf(channel, stage.id)} /></td>)}
            <td class="mark"><Mark n={countOf(channel, null)} /></td>
            <td>{channel.state === 'notStated' ? say('notStated') : channel.totals.map(amount =>
              <span class="particular">{writeQuantity(amount.quantity)}{amount.basis && <> {tell(bases[amount.basis])}</>}</span>)}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

function Mark({ n }: { n: number }) {
  return n === 0 ? null : <span class={`dot dot-${Math.min(n, 4)}`}>{n}</span>;
}

function countOf(channel: ChannelSupport, stage: string | null): number {
  return channel.items.filter(({ relationship }) => (relationship?.stage ?? null) === stage).length;
}
