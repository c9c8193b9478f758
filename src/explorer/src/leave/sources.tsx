import type { Cited } from '../api/types';
import { FirstLines } from '../records/more';
import { say } from '../words/say';

type Source = NonNullable<Cited['sources']>[string];

/** The documents that answers rest on, each as it is cited. */
export function Sources({ of }: { of: readonly Cited[] }) {
  const sources = Object.entries(Object.assign({}, ...of.map(answer => answer.sources)) as Record<string, Source>);
  return sources.length === 0 ? null : (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">{say('sources')} <span class="count">{sources.length}</span></h2>
      <FirstLines of={sources}>{([, { citation, url }]) => <CitationLine citation={citation} url={url} />}</FirstLines>
    </section>
  );
}

// The citation ends with the address where there is one.
function CitationLine({ citation, url }: { citation: string; url: string | null }) {
  return url !== null && citation.endsWith(url)
    ? <>{citation.slice(0, -url.length)}<a href={url} rel="external noreferrer">{url}</a></>
    : <>{citation}</>;
}
