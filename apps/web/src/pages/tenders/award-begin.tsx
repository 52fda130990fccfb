// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField, fieldFaults } from '../../api/problem.js';
import type { ToAssess } from '../../api/types/awards.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/key-figures.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.awards.start;

function Form({ procedureId, data }: { readonly procedureId: string; readonly data: ToAssess }): ReactElement {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const change = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/gunning`, { beoordelaars: chosen.map((email) => ({ email })) }),
    told: words.done,
    onDone: () => undefined,
  });
  const wrong =
    faultsByField(change.error)['/beoordelaars'] ??
    fieldFaults(change.error)
      .map((f) => f.tekst)
      .join(' ');
  return (
    <form
      className="rw-stack rw-stack--wide"
      noValidate
      aria-label={words.title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <fieldset className={`rw-choices${wrong ? ' rw-field--wrong' : ''}`}>
        <legend>{words.assessors}</legend>
        <span className="rw-field__hint">{words.assessorsHint}</span>
        {wrong ? <span className="rw-field__error">{wrong}</span> : null}
        <div className="rw-stack">
          {data.beoordelaars.map((b) => (
            <label key={b.email}>
              <input
                type="checkbox"
                checked={chosen.includes(b.email)}
                disabled={b.belang === 'uitgesloten'}
                onChange={(event) => setChosen(event.currentTarget.checked ? [...chosen, b.email] : chosen.filter((e) => e !== b.email))}
              />{' '}
              {b.naam}
              <span className="rw-second">{words.interest[b.belang ?? 'none']}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {wrong ? null : <NotSaved error={change.error} />}
      <div className="rw-buttons">
        <Button primary type="submit" busy={change.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** Once two persons opened the box: what came out of it, by what it is judged, and who judges. */
export function AwardBegin({ procedureId }: { readonly procedureId: string }): ReactElement {
  const query = useApi<ToAssess>(`/inkoopprocedures/${procedureId}/gunning/voorbereiding`);
  return (
    <Loaded query={query} what={words.what} rows={4}>
      {(data) => (
        <>
          <Facts
            facts={[
              { name: words.value, value: data.waarde },
              { name: words.standstill, value: words.days(data.wachttermijn) },
              { name: words.court, value: data.rechter },
            ]}
          />
          <Section title={words.title} note={words.note}>
            {data.inschrijvingen.length === 0 ? <p>{words.noBids}</p> : <Form procedureId={procedureId} data={data} />}
          </Section>
          {data.inschrijvingen.length > 0 ? (
            <Section title={words.bids}>
              <ul className="rw-list">
                {data.inschrijvingen.map((b) => (
                  <li key={b.aanbieder}>
                    {b.aanbieder}
                    <span className="rw-second">{words.onLots(b.percelen)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Section title={words.lots}>
            <ul className="rw-list">
              {data.percelen.map((lot) => (
                <li key={lot.nummer}>
                  {lot.nummer}. {lot.titel}, {words.most(lot.maximum)}
                  <span className="rw-second">{lot.criteria.map((c) => words.criterion(c.titel, c.gewicht)).join(', ')}</span>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Loaded>
  );
}
