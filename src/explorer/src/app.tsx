import { useEffect, useRef } from 'preact/hooks';
import { Answered, ProblemNote } from './answered';
import { graph, graphProblem, loadGraph } from './api/graph';
import { CanvasView } from './canvas/canvas-view';
import { CardView } from './card/card-view';
import { Guarded } from './guarded';
import { FundingView } from './money/funding-view';
import { MatrixView } from './money/matrix-view';
import { NotebookView } from './notebook/notebook-view';
import { OverviewView } from './overview/overview-view';
import { PathsView } from './paths/paths-view';
import { PatternsView } from './patterns/patterns-view';
import { RankingView } from './ranking/ranking-view';
import { goTo, linkTo, route, type Route } from './route';
import { EntityPicker } from './search/entity-picker';
import { FoundView } from './search/found-view';
import { StartView } from './search/start-view';
import { names, type Names } from './words/language';
import { say } from './words/say';

/** The page: the search box, the views, and the one that the address names. */
export function App() {
  const main = useRef<HTMLElement>(null);
  const place = route.value.path.join('/');
  const first = useRef(place);
  useEffect(() => {
    // What is read next is the new view; on the first, the browser is where it belongs.
    if (first.current !== place) {
      first.current = place;
      main.current?.focus();
      scrollTo(0, 0);
    }
  }, [place]);
  return (
    <>
      <a class="skip" href="#content" onClick={event => { event.preventDefault(); main.current?.focus(); }}>{say('skip')}</a>
      <Head />
      <main id="content" ref={main} tabIndex={-1}>
        {graphProblem.value ? <ProblemNote of={graphProblem.value} again={() => void loadGraph()} />
          : graph.value ? <Guarded at={route.value}><View of={route.value} /></Guarded> : <Answered of={{ state: 'pending', stop: () => window.stop() }}>{() => null}</Answered>}
      </main>
    </>
  );
}

function View({ of: { path, query } }: { of: Route }) {
  const [view, id] = path;
  switch (path.length === 0 ? '' : id === undefined ? view : `${view}/`) {
    case '': return <StartView />;
    case 'search': return <FoundView query={query} />;
    case 'entities/': return <CardView id={id!} query={query} />;
    case 'paths': return <PathsView query={query} />;
    case 'centrality': case 'centrality/': return <RankingView measure={id} query={query} />;
    case 'canvas': return <CanvasView query={query} />;
    case 'patterns': return <PatternsView query={query} />;
    case 'overview': return <OverviewView query={query} />;
    case 'notebook': return <NotebookView query={query} />;
    case 'funding/': return <MatrixView query={query} />;
    case 'funding': return <FundingView query={query} />;
    default: return <p>{say('unknownView')} <a href="#/">{say('home')}</a></p>;
  }
}

function Head() {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      if (event.key === '/' && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        box.current?.focus();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <header class="head">
      <a class="brand" href="#/">{say('title')}</a>
      <search title={say('searchKey')}>
        <EntityPicker label={say('searchHint')} input={box} onPick={entity => goTo(linkTo(['entities', entity.id]))}
          onEnter={q => goTo(linkTo(['search'], { q }))} />
      </search>
      <nav aria-label={say('title')}>
        <a href="#/paths">{say('paths')}</a>
        <a href="#/funding">{say('money')}</a>
        <a href="#/canvas">{say('canvas')}</a>
        <a href="#/overview">{say('overview')}</a>
        <a href="#/centrality">{say('matters')}</a>
        <a href="#/patterns">{say('patterns')}</a>
        <a href="#/notebook">{say('notebook')}</a>
        <a href="./swagger">{say('operations')}</a>
      </nav>
      <label class="names"><span class="unseen">{say('names')}</span>
        <select value={names.value} onChange={event => { names.value = event.currentTarget.value as Names; }}>
          <option value="en">{say('english')}</option>
          <option value="zh">{say('chinese')}</option>
          <option value="both">{say('both')}</option>
        </select>
      </label>
    </header>
  );
}
