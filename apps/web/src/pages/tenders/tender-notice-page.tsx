// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { address, put } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { NoticeField, ProcedureDetail, TenderNotice } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';
import { procedureCrumbs } from '../procedures/procedure-words.js';

const words = texts.tenders.notice;
const TYPES = words.typeNames;
const TONES: Readonly<Record<NoticeField['herkomst'], Tone>> = { stukken: 'green', ingevuld: 'green', ontbreekt: 'orange', leeg: 'grey' };
const named = (f: NoticeField): string => (f.perceel === null ? f.titel : words.ofLot(f.titel, f.perceel));

const COLUMNS: readonly Column<NoticeField>[] = [
  { id: 'veld', head: words.field, width: '100px', phone: 'fact', cell: (f) => f.veld },
  {
    id: 'betekenis',
    head: words.meaning,
    phone: 'title',
    cell: (f) => (
      <>
        {named(f)}
        <small>{words.must[f.verplichting]}</small>
      </>
    ),
  },
  {
    id: 'waarde',
    head: words.value,
    phone: 'line',
    cell: (f) => (f.waarde === null ? <span className="rw-soft">{words.empty}</span> : <span className="rw-prose">{f.waarde}</span>),
  },
  {
    id: 'herkomst',
    head: words.from,
    width: '150px',
    phone: 'inline',
    cell: (f) => (
      <StatusBadge tone={TONES[f.herkomst]} plain>
        {words.origins[f.herkomst]}
      </StatusBadge>
    ),
  },
];

/** Only what the papers do not say: that comes from them. */
function Fill({ at, notice, onDone }: { readonly at: string; readonly notice: TenderNotice; readonly onDone: () => void }): ReactElement {
  const fields = notice.velden.filter((f) => f.herkomst !== 'stukken');
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.filter((f) => f.herkomst === 'ingevuld').map((f) => [f.sleutel, f.waarde ?? ''])),
  );
  const change = useChange({
    send: () => put(at, { velden: Object.entries(values).map(([veld, waarde]) => ({ veld, waarde })) }),
    told: words.saved,
    onDone,
  });
  return (
    <FormFrame title={words.edit} onSubmit={() => change.mutate()}>
      {fields.map((f) => (
        <TextareaField
          key={f.sleutel}
          label={`${named(f)} (${f.veld})`}
          hint={words.must[f.verplichting]}
          value={values[f.sleutel] ?? ''}
          onChange={(value) => setValues({ ...values, [f.sleutel]: value })}
        />
      ))}
      <NotSaved error={change.error} />
      <SaveButtons save={words.save} busy={change.isPending} onCancel={onDone} />
    </FormFrame>
  );
}

function Fields({ procedure, type }: { readonly procedure: ProcedureDetail; readonly type: string }): ReactElement {
  const at = `/inkoopprocedures/${procedure.id}/aankondigingen/${type}`;
  const query = useApi<TenderNotice>(at);
  const [open, setOpen] = useState(false);
  return (
    <Loaded query={query} what={texts.tenders.one} rows={8}>
      {(notice) => (
        <Section
          title={notice.naam}
          note={words.source}
          end={
            <>
              <a href={address(at)} download={`aankondiging-${type}-${procedure.nummer}.json`}>
                {words.json}
              </a>{' '}
              <a href={address(at, { formaat: 'xlsx' })} download>
                {words.xlsx}
              </a>{' '}
              <a href={address(at, { formaat: 'csv' })} download>
                {words.csv}
              </a>
            </>
          }
        >
          <Notice tone={notice.ontbreekt === 0 ? 'green' : 'orange'}>{words.missing(notice.ontbreekt)}</Notice>
          {open ? (
            <Fill at={at} notice={notice} onDone={() => setOpen(false)} />
          ) : (
            <div className="rw-buttons">
              <Button onClick={() => setOpen(true)}>{words.edit}</Button>
            </div>
          )}
          <DataTable name={notice.naam} columns={COLUMNS} rows={notice.velden} rowKey={(f) => f.sleutel} />
        </Section>
      )}
    </Loaded>
  );
}

/** The fields of a notice, to be taken over in TenderNed. */
export function Page(): ReactElement {
  const { id = '' } = useParams();
  const list = useListQuery();
  const type = list.value('soort') in TYPES ? list.value('soort') : '20';
  const query = useApi<ProcedureDetail>(`/inkoopprocedures/${id}`);
  return (
    <OnePage query={query} title={texts.tenders.toNotice} crumbs={procedureCrumbs} what={texts.tenders.one}>
      {(procedure) => (
        <PageFrame
          title={texts.tenders.toNotice}
          crumbs={[...procedureCrumbs, { to: `/inkoopprocedures/${procedure.id}`, label: procedure.nummer }]}
          lead={words.lead}
        >
          <SelectField
            label={words.types}
            value={type}
            options={Object.entries(TYPES).map(([value, label]) => ({ value, label: `${value}: ${label}` }))}
            onChange={(value) => list.set('soort', value)}
          />
          <Fields key={type} procedure={procedure} type={type} />
        </PageFrame>
      )}
    </OnePage>
  );
}
