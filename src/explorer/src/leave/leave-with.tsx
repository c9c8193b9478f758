import { useEffect, useState } from 'preact/hooks';
import { addressOf, ask, type ApiPath, type Parameters } from '../api/ask';
import { linkTo, parametersOf, route } from '../route';
import { steps } from '../notebook/steps';
import { say } from '../words/say';

/** The most rows that the API gives of a list at once. */
export const mostRows = 500;

interface Props<P extends ApiPath> {
  readonly path: P;
  readonly parameters: Parameters<P>;
  readonly revision: number;
  /** How many rows a list has, which can be had as a table too. */
  readonly total?: number;
}

/** What can be taken away of a view: the answer itself, a link that opens it again as it is now, and how to cite it. */
export function LeaveWith<P extends ApiPath>({ path, parameters, revision, total }: Props<P>) {
  const [cited, setCited] = useState<string | null>(null);
  const { path: view, query } = route.value;
  const link = new URL(linkTo(view, { ...parametersOf(query), knownAt: String(revision) }), location.href).href;
  useEffect(() => setCited(null), [link]);
  const cite = async () => {
    const { items } = await ask('/api/v1/datasets', {});
    setCited(`${items.map(({ citation }) => citation).join(' ')} ${say('citedAt', { revision, link })}`);
  };
  return (
    <footer class="leave">
      <a href={addressOf(path, parameters)} type="application/json">{say('json')}</a>
      {total !== undefined && (
        <a href={addressOf(path, { ...parameters, limit: mostRows, format: 'csv' })} download={`${path.split('/').at(-1)}.csv`}>
          {total > mostRows ? say('csvFirst', { n: mostRows }) : say('csv')}
        </a>
      )}
      <a href={link}>{say('linkToRevision', { revision })}</a>
      <KeepButton link={new URL(link).hash} />
      <button type="button" onClick={() => void cite().catch(() => setCited(say('outage')))}>{say('cite')}</button>
      {cited && <p class="cited" tabIndex={0}>{cited}</p>}
    </footer>
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
