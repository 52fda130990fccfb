// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import type { ContractTerm, UsableDecision } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { SelectField } from '../../ui/field.js';
import { PageLink } from '../../ui/page-link.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.contractTerms;

/** Uses an option: nothing of it takes effect without a decision. */
export function RenewForm({ term, onClose }: { readonly term: ContractTerm; readonly onClose: () => void }): ReactElement {
  const may = useMay();
  const [decision, setDecision] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const query = useList<UsableDecision>('/bestuursbesluiten', { soort: 'verlenging', onderwerp: term.nummer, bruikbaar: 'ja', perPagina: 100 });
  const renew = useChange({
    send: () => post(`/contracten/${term.nummer}/verlengingen`, { besluit: decision, versie: term.versie }),
    told: words.renewed,
    onDone: onClose,
  });
  const until = term.momenten.filter((m) => m.soort === 'einde' && m.voorwaardelijk)[0]?.op ?? term.totEnMet;
  const options = (query.data?.rows ?? []).map((d) => ({
    value: d.id,
    label: `${d.nummer}: ${d.titel} (${d.gremium.naam}, ${longDate(d.genomenOp)})`,
  }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(decision === '' ? words.chooseDecisionFirst : null);
    if (decision !== '') renew.mutate();
  };
  return (
    <form className="rw-detail rw-stack rw-stack--wide" onSubmit={submit} noValidate>
      <h3>{words.renewTitle}</h3>
      <p>{words.renewLead(longDate(until))}</p>
      {renew.isError ? <ErrorState what={words.renewFailed} error={renew.error} /> : null}
      <SelectField
        label={words.decision}
        value={decision}
        options={[{ value: '', label: words.chooseDecision }, ...options]}
        onChange={setDecision}
        error={wrong}
      />
      {may('governance:record') ? (
        <p>
          <PageLink
            to="/bestuursbesluiten/nieuw"
            query={{ soort: 'verlenging', onderwerp: term.nummer, naam: term.nummer, terug: `/contracten/${term.nummer}` }}
          >
            {words.recordDecision}
          </PageLink>
        </p>
      ) : null}
      <SaveButtons save={words.renew} busy={renew.isPending} onCancel={onClose} />
    </form>
  );
}
