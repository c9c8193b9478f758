import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from './api/problem';
import type { Asked } from './api/use-answer';
import { linkTo } from './route';
import { say } from './words/say';

/** An answer once there is one; till then that it is awaited, and a way to stop it; or why there is none, and a way on. */
export function Answered<A>({ of, children }: { of: Asked<A> | null; children: (answer: A) => ComponentChildren }) {
  switch (of?.state) {
    case 'answered': return <>{children(of.answer)}</>;
    case 'failed': return <ProblemNote of={of.problem} again={of.again} />;
    case 'pending': return <Pending stop={of.stop} />;
    default: return null;
  }
}

export function ProblemNote({ of, again }: { of: Problem | null; again: () => void }) {
  const text = of === null ? say('stopped') : of.status === 0 ? say('outage') : of.message;
  return (
    <div class="problem" role="alert">
      <p>{text}</p>
      {of && of.nearest.length > 0 && <p>{say('nearest')}: {of.nearest.map(id => <> <a href={linkTo(['entities', id])}>{id}</a></>)}</p>}
      <p><button type="button" onClick={again}>{say('again')}</button> <a href="#/">{say('home')}</a></p>
    </div>
  );
}

// A quick answer would only flicker.
function Pending({ stop }: { stop: () => void }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return isSlow ? <p class="pending" role="status">{say('loading')} <button type="button" onClick={stop}>{say('stop')}</button></p> : null;
}
