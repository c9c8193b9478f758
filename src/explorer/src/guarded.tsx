import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { say } from './words/say';

/** A view; where showing it fails, a sentence that says so, and ways on. What is shown at another place is tried anew. */
export function Guarded({ at, children }: { at: unknown; children: ComponentChildren }) {
  const [fault, forget] = useErrorBoundary(error => console.error(error));
  useEffect(() => forget, [at]);
  return fault === undefined ? <>{children}</> : (
    <div class="problem" role="alert">
      <p>{say('fault', { why: String(fault) })}</p>
      <p><button type="button" onClick={forget}>{say('tryAgain')}</button> <a href="#/">{say('home')}</a></p>
    </div>
  );
}
