import type { Evidence, Source } from '../api/types';
import { graph } from '../api/graph';
import { titleOf } from '../words/language';
import { say, tell } from '../words/say';
import { stances } from '../words/vocabulary';
import { EntityById } from './entity-by-id';

/** Where a record is told, opened by its own button: document, section, paragraph, and how the document says it. */
export function EvidenceList({ of }: { of: readonly Evidence[] }) {
  const sources = new Set(of.map(evidence => evidence.source)).size;
  return (
    <details class="evidence">
      <summary>{sources === 1 ? say('evidenceOne') : say('evidence', { n: sources })}</summary>
      <ul>{of.map(evidence => <li><EvidenceLine of={evidence} /></li>)}</ul>
    </details>
  );
}

function EvidenceLine({ of: { source, section, paragraph, field, stance, attributedTo, note } }: { of: Evidence }) {
  const graphed = graph.value;
  return (
    <>
      <cite><SourceTitle id={source} /></cite>, {section}, {say('paragraph', { n: paragraph })}{' '}
      <span class={`stance stance-${stance}`}>{tell(stances[stance])}</span>
      {field && <> {say('about', { field: titleOf(graphed?.term(field), field) })}</>}
      {attributedTo && <>, {say('attributed')} <EntityById id={attributedTo} /></>}
      {note && <q class="note">{note}</q>}
    </>
  );
}

function SourceTitle({ id }: { id: string }) {
  const source = graph.value?.source(id);
  return source?.url ? <a href={source.url} rel="external noreferrer" title={citation(source)}>{source.title}</a> : <span title={source && citation(source)}>{source?.title ?? id}</span>;
}

function citation({ authors, publisher, date }: Source): string {
  return [authors.join(', '), publisher, date].filter(part => part).join(', ');
}
