import type { ComponentChildren } from 'preact';
import { graph } from '../api/graph';
import type { MoneyBasis, PayerClass } from '../api/types';
import { setParameters } from '../route';
import { ChoiceField, TextField } from '../search/choice-field';
import { EntityField } from '../search/entity-field';
import { titleOf } from '../words/language';
import { say, tell } from '../words/say';
import { bases, payerClasses } from '../words/vocabulary';

/** What is asked of the money, and how a view shows it; each change asks at once, and is in the address. */
export function FundingForm({ query, children }: { query: URLSearchParams; children?: ComponentChildren }) {
  return (
    <form class="ask" onSubmit={event => event.preventDefault()}>
      <div class="fields">
        <EntityField label={say('funder')} ids={query.getAll('funder')} onChange={funder => setParameters({ funder })} />
        <EntityField label={say('recipient')} ids={query.getAll('recipient')} onChange={recipient => setParameters({ recipient })} />
        <ChoiceField label={say('channel')} value={query.get('channel') ?? ''} onChange={channel => setParameters({ channel })}
          choices={[['', say('anyChannel')], ...graph.value!.ontology.channels.map(channel => [channel.id, titleOf(channel, channel.id)] as const)]} />
        <ChoiceField label={say('payer')} value={query.get('payerClass') ?? ''} onChange={payerClass => setParameters({ payerClass })}
          choices={[['', say('anyChannel')], ...(Object.keys(payerClasses) as PayerClass[]).map(id => [id, tell(payerClasses[id])] as const)]} />
        <ChoiceField label={say('basis')} value={query.get('basis') ?? ''} onChange={basis => setParameters({ basis })}
          choices={[['', say('anyChannel')], ...(Object.keys(bases) as MoneyBasis[]).map(basis => [basis, tell(bases[basis])] as const)]} />
        <TextField label={say('years')} hint="2019" value={query.get('from') ?? ''} onChange={from => setParameters({ from })} />
        <TextField label={say('and')} hint="2023" value={query.get('to') ?? ''} onChange={to => setParameters({ to })} />
        {children}
      </div>
    </form>
  );
}
