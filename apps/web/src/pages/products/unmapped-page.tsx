// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { ApiError } from '../../api/problem.js';
import type { Classification, UnmappedProduct } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { amountCents, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FigureLink } from '../../ui/figure-link.js';
import { Notice } from '../../ui/notice.js';
import { Page as PageFrame } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';

interface Option {
  readonly value: string;
  readonly label: string;
}

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/producten', label: texts.menu.products },
];

function Classify({ row, options }: { readonly row: UnmappedProduct; readonly options: readonly Option[] }): ReactElement {
  const { vandaag } = useSession();
  const client = useQueryClient();
  const tell = useUndo();
  const [value, setValue] = useState('');
  const [from, setFrom] = useState(`${vandaag.slice(0, 4)}-01-01`);
  const [wrong, setWrong] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: () => put(`/producten/${row.product.code}/indelingen/${row.indeling.sleutel}`, { waarde: value, vanaf: from }),
    onSuccess: async () => {
      tell({ text: texts.products.saved(row.product.naam, options.find((o) => o.value === value)?.label ?? value, longDate(from)) });
      await client.invalidateQueries();
    },
    onError: (error) => setWrong(error instanceof ApiError ? error.message : texts.states.unknownError),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(value === '' ? texts.products.chooseFirst : null);
    if (value !== '') save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate aria-label={texts.products.placeLabel(row.product.naam, row.indeling.naam)}>
      {wrong ? (
        <p className="rw-field__error" role="alert">
          {wrong}
        </p>
      ) : null}
      <div className="rw-classify">
        <SelectField
          label={texts.products.place}
          value={value}
          options={[{ value: '', label: texts.products.choose }, ...options]}
          onChange={setValue}
        />
        <TextField type="date" label={texts.products.from} value={from} onChange={setFrom} />
        <Button type="submit" busy={save.isPending}>
          {texts.products.save}
        </Button>
      </div>
    </form>
  );
}

export function Page(): ReactElement {
  const may = useMay();
  const { vandaag } = useSession();
  const year = Number(vandaag.slice(0, 4));
  const query = useApi<readonly UnmappedProduct[]>('/producten/niet-ingedeeld', { perPagina: 100 });
  const classifications = useApi<readonly Classification[]>('/indelingen', {}, { enabled: may('catalogue:classify') });
  const optionsOf = ({ indeling }: UnmappedProduct): readonly Option[] =>
    classifications.data
      ?.find((c) => c.sleutel === indeling.sleutel && String(c.versie) === String(indeling.versie))
      ?.waarden.map((v) => ({ value: v.code, label: /^\d$/.test(v.code) ? `${v.code}. ${v.naam}` : v.naam })) ?? [];
  const mayClassify = may('catalogue:classify');
  const columns: readonly Column<UnmappedProduct>[] = [
    {
      id: 'product',
      head: texts.products.name,
      phone: 'title',
      cell: (row) => (
        <>
          {row.product.code} {row.product.naam}
          <small>
            {texts.products.category} {row.product.categorie}
          </small>
        </>
      ),
    },
    {
      id: 'indeling',
      head: texts.products.classification,
      phone: 'line',
      cell: (row) => (
        <>
          {row.indeling.naam}
          <small>{texts.products.version(row.indeling.versie)}</small>
        </>
      ),
    },
    {
      id: 'besteed',
      head: texts.products.spent,
      num: true,
      phone: 'fact',
      cell: (row) => <FigureLink lines={{ product: row.product.code, jaar: year }}>{amountCents(row.besteed)}</FigureLink>,
    },
    {
      id: 'regels',
      head: texts.products.lines,
      num: true,
      phone: 'fact',
      cell: (row) => <FigureLink lines={{ product: row.product.code, jaar: year }}>{count(row.regels)}</FigureLink>,
    },
    ...(mayClassify
      ? [
          {
            id: 'plaats',
            head: texts.products.place,
            width: '44%',
            apart: true,
            phone: 'line',
            cell: (row) => <Classify row={row} options={optionsOf(row)} />,
          } satisfies Column<UnmappedProduct>,
        ]
      : []),
  ];
  return (
    <PageFrame title={texts.products.unmappedTitle} crumbs={crumbs} lead={texts.products.unmappedLead}>
      {mayClassify ? null : <Notice>{texts.products.notYours}</Notice>}
      <Loaded query={query} what={texts.products.whatUnmapped} rows={8}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={texts.products.allMapped.title}>{texts.products.allMapped.text}</EmptyState>
          ) : (
            <DataTable
              name={texts.products.unmappedTitle}
              columns={columns}
              rows={rows}
              rowKey={(row) => `${row.product.code}${row.product.categorie}${row.indeling.sleutel}`}
              middle
            />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
