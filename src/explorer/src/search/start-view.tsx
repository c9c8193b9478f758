import { useEffect, useState } from 'preact/hooks';
import { graph } from '../api/graph';
import { useAnswer } from '../api/use-answer';
import { Answered } from '../answered';
import { EntityLink, KindLabel } from '../records/entity-link';
import { useTitle } from '../title';
import { say } from '../words/say';
import { findFirstQuestions, linksOf, type FirstQuestions } from './first-questions';
import { recent } from './recent';

/** The empty page: what there is, what may be asked first, and what was opened last. */
export function StartView() {
  useTitle('');
  const statistics = useAnswer('/api/v1/statistics', {});
  const known = graph.value!;
  const [questions, setQuestions] = useState<FirstQuestions | null>(null);
  useEffect(() => {
    // Without them the page is still a page.
    findFirstQuestions(known).then(setQuestions, () => setQuestions(null));
  }, [known]);
  const links = questions && linksOf(questions);
  return (
    <div class="start">
      <h1>{say('start')}</h1>
      <Answered of={statistics}>{({ records }) => records.entity
        ? <p class="contents">{say('contents', { entities: count(records.entity), relationships: count(records.relationship), observations: count(records.observation) })}</p>
        : <p>{say('emptyGraph')}</p>}
      </Answered>
      {links && links.length > 0 && (
        <section aria-labelledby="first-questions">
          <h2 id="first-questions">{say('firstQuestions')}</h2>
          <ul class="questions">{links.map(({ text, link }) => <li><a href={link}>{text}</a></li>)}</ul>
        </section>
      )}
      {recent.value.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">{say('recent')}</h2>
          <ul class="lines">{recent.value.map(entity => <li><EntityLink of={entity} /> <KindLabel kind={entity.kind} /></li>)}</ul>
        </section>
      )}
    </div>
  );
}

function count(records: number | undefined): string {
  return (records ?? 0).toLocaleString('en');
}
