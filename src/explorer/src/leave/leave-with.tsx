import { useEffect, useState } from 'preact/hooks';
import { addressOf, type ApiPath, type Parameters } from '../api/ask';
import type { Cited } from '../api/types';
import { linkTo, parametersOf, route } from '../route';
import { steps } from '../notebook/steps';
import { say } from '../words/say';
import { CiteView } from './cite-view';
import { Sources } from './sources';

/** The most rows that the API gives of a list at once. */
export const mostRows = 500;

/** An answer with the documents that it rests on; one that was asked for by its contents has no revision. */
type Citable = Cited & { readonly revision?: number | null };

interface Props<P extends ApiPath> {
  readonly path: P;
  readonly parameters: Parameters<P>;
  readonly answer: Citable;
  /** Other answers that the view shows, whose documents are named too. */
  readonly besides?: readonly Cited[];
  /** How many rows a list has, which can be had as a table too. */
  readonly total?: number;
}

/** What can be taken away of a view: its documents, the answer itself, a link that opens it again as it is now, and how to cite it. */
export function LeaveWith<P extends ApiPath>({ path, parameters, answer, besides = [], total }: Props<P>) {
  const [isCited, setCited] = useState(false);
  const { path: view, query } = route.value;
  const revision = answer.revision ?? null;
  const link = new URL(linkTo(view, { ...parametersOf(query), ...revision === null ? {} : { knownAt: String(revision) } }), location.href).href;
  useEffect(() => setCited(false), [link]);
  return (
    <>
      <Sources of={[answer, ...besides]} />
      <footer class="leave">
        <a href={addressOf(path, parameters)} type="application/json">{say('json')}</a>
        {total !== undefined && (
          <a href={addressOf(path, { ...parameters, limit: mostRows, format: 'csv' })} download={`${path.split('/').at(-1)}.csv`}>
            {total > mostRows ? say('csvFirst', { n: mostRows }) : say('csv')}
          </a>
        )}
        {revision !== null && <a href={link}>{say('linkToRevision', { revision })}</a>}
        <KeepButton link={new URL(link).hash} />
        <button type="button" aria-expanded={isCited} onClick={() => setCited(!isCited)}>{say('cite')}</button>
      </footer>
      {isCited && <CiteView path={path} parameters={parameters} />}
    </>
  );
}

/** Puts the view into the notebook, at the revision that it shows. */
function KeepButton({ link }: { link: string }) {
  const isKept = steps.value.some(step => step.link === link);
  const keep = () => {
    const heading = document.querySelector('h1')?.textContent ?? '';
    const asked = [...route.value.query].map(([name, value]) => `${name}=${value}`).join(', ');
    steps.value = [...steps.value, { link, title: [heading, asked].filter(part => part).join(': '), note: '' }];
  };
  return isKept ? <a href="#/notebook">{say('kept')}</a> : <button type="button" onClick={keep}>{say('keep')}</button>;
}
