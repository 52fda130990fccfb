// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { post, put } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField, fieldFaults } from '../../api/problem.js';
import type { ConversionDetail } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { texts } from '../../texts/nl.js';
import { FieldFrame, TextareaField, TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Page as PageFrame } from '../../ui/page.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Loaded } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.conversions.form;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/omzettingen', label: texts.conversions.title },
];

/** A new conversion, or the table of one that is not put before anybody yet. */
export function Page(): ReactElement {
  const { id } = useParams();
  const query = useApi<ConversionDetail>(`/omzettingen/${id}`, {}, { enabled: id !== undefined });
  return (
    <PageFrame title={id ? words.edit : words.title} lead={id ? words.looses : words.lead} crumbs={crumbs}>
      {id ? (
        <Loaded query={query} what={texts.conversions.one} rows={6}>
          {(conversion) => <Form conversion={conversion} />}
        </Loaded>
      ) : (
        <Form conversion={null} />
      )}
    </PageFrame>
  );
}

function Form({ conversion }: { readonly conversion: ConversionDetail | null }): ReactElement {
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const [entry, setEntry] = useState({
    titel: conversion?.titel ?? '',
    vanaf: conversion?.vanaf ?? '',
    eersteNummer: conversion?.eersteNummer ? String(conversion.eersteNummer) : '',
    tabel: conversion?.tabel ?? '',
  });
  const set = (name: keyof typeof entry) => (value: string) => setEntry({ ...entry, [name]: value });
  const [made, setMade] = useState<string | null>(conversion?.id ?? null);
  const save = useChange({
    send: async () => {
      const first = entry.eersteNummer.trim();
      const body = { ...entry, titel: entry.titel.trim(), eersteNummer: first === '' ? null : Number(first) };
      const id = conversion?.id ?? made ?? (await post<{ id: string }>('/omzettingen', body)).id;
      if (conversion) await put(`/omzettingen/${id}`, { ...body, versie: conversion.versie });
      setMade(id);
      await post(`/omzettingen/${id}/proef`);
      void navigate(pathTo(`/omzettingen/${id}`));
    },
    told: words.kept,
    onDone: () => undefined,
  });
  const faults = faultsByField(save.error);
  const inTable = fieldFaults(save.error).filter((fault) => fault.pointer === '/tabel');
  const takeFile = (file: File | undefined): void => void file?.text().then(set('tabel'));
  return (
    <form
      className="rw-entry"
      aria-label={conversion ? words.edit : words.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <NotSaved error={save.error} />
      <TextField label={words.name} hint={words.nameHint} value={entry.titel} onChange={set('titel')} error={faults['/titel'] ?? null} />
      <TextField type="date" short label={words.from} value={entry.vanaf} onChange={set('vanaf')} error={faults['/vanaf'] ?? null} />
      <TextareaField label={words.table} hint={words.tableHint} value={entry.tabel} onChange={set('tabel')} error={inTable[0]?.tekst ?? null} />
      {inTable.length > 1 ? (
        <ul aria-label={words.faults}>
          {inTable.map((fault) => (
            <li key={fault.tekst}>{fault.tekst}</li>
          ))}
        </ul>
      ) : null}
      <FieldFrame label={words.file} hint={words.fileHint}>
        {({ id, describedBy }) => (
          <input id={id} aria-describedby={describedBy} type="file" accept=".csv,text/csv" onChange={(event) => takeFile(event.target.files?.[0])} />
        )}
      </FieldFrame>
      <TextField
        short
        inputMode="numeric"
        label={words.first}
        hint={words.firstHint}
        value={entry.eersteNummer}
        onChange={set('eersteNummer')}
        error={faults['/eersteNummer'] ?? null}
      />
      <SaveButtons
        save={words.save}
        busy={save.isPending}
        onCancel={() => void navigate(pathTo(conversion ? `/omzettingen/${conversion.id}` : '/omzettingen'))}
      />
    </form>
  );
}
