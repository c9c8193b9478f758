import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApiPath, Parameters } from '../api/ask';
import type { Cited } from '../api/types';
import { useAnswer } from '../api/use-answer';
import { Answered } from '../answered';
import { linkTo, parametersOf, route } from '../route';
import { say } from '../words/say';
import { citationOf } from './citation';

interface Props<P extends ApiPath> {
  readonly path: P;
  readonly parameters: Parameters<P>;
}

/** How to cite an answer: a text, an entry for BibTeX, and links to it and to this view that any install with the same contents opens alike. */
export function CiteView<P extends ApiPath>({ path, parameters }: Props<P>) {
  const asked = useAnswer(path, { ...parameters, cite: true });
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), [asked?.state]);
  return (
    <section ref={section} class="cite" aria-labelledby="cite">
      <h2 id="cite">{say('cite')}</h2>
      <Answered of={asked}>{answer => {
        const { text, bibtex, link, contents } = citationOf((answer as Cited).cite!, location.href);
        const { path: view, query } = route.value;
        const here = new URL(linkTo(view, { ...parametersOf(query), knownAt: undefined, content: contents }), location.href).href;
        return (
          <>
            <Copied text={text} label={say('asText')} />
            <Copied text={bibtex} label="BibTeX" />
            <p><a href={here}>{say('permanentView')}</a> · <a href={link}>{say('permanentAnswer')}</a></p>
            <p class="aside">{say('permanentMeaning')}</p>
          </>
        );
      }}</Answered>
    </section>
  );
}

function Copied({ text, label }: { text: string; label: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <figure>
      <figcaption class="label">{label}{' '}
        {/* Only over TLS and on the machine itself do browsers let a page write there. */}
        {navigator.clipboard && <button type="button" class="more" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>{isCopied ? say('copied') : say('copy')}</button>}
      </figcaption>
      <pre class="cited" tabIndex={0}>{text}</pre>
    </figure>
  );
}
