import { goTo } from '../route';
import { useTitle } from '../title';
import { say } from '../words/say';
import { linkToAll, readSteps, steps, type Step } from './steps';

/** What was asked, in order, with notes: one's own, or one that a link brought. */
export function NotebookView({ query }: { query: URLSearchParams }) {
  useTitle(say('notebook'));
  return (
    <>
      <h1>{say('notebook')}</h1>
      {query.has('step') ? <BroughtNotebook steps={readSteps(query)} /> : <OwnNotebook />}
    </>
  );
}

function OwnNotebook() {
  const own = steps.value;
  const change = (at: number, ...by: Step[]) => { steps.value = own.toSpliced(at, 1, ...by); };
  return own.length === 0 ? <p>{say('emptyNotebook')}</p> : (
    <>
      <ol class="notebook">{own.map((step, at) => (
        <li key={step.link}>
          <a href={step.link}>{step.title}</a> <button type="button" onClick={() => change(at)}>{say('clear')}</button>
          <textarea rows={2} aria-label={say('noteOn', { title: step.title })} placeholder={say('note')} value={step.note}
            onChange={event => change(at, { ...step, note: event.currentTarget.value })} />
        </li>
      ))}</ol>
      <footer class="leave">
        <a href={linkToAll(own)}>{say('linkToNotebook')}</a>
        <button type="button" onClick={() => print()}>{say('print')}</button>
      </footer>
    </>
  );
}

function BroughtNotebook({ steps: brought }: { steps: readonly Step[] }) {
  const adopt = () => {
    steps.value = [...steps.value, ...brought];
    goTo('#/notebook');
  };
  return (
    <>
      <ol class="notebook">{brought.map(({ link, title, note }) => <li><a href={link}>{title}</a>{note && <p>{note}</p>}</li>)}</ol>
      <footer class="leave">
        <button type="button" onClick={adopt}>{say('adopt')}</button>
        <button type="button" onClick={() => print()}>{say('print')}</button>
      </footer>
    </>
  );
}
