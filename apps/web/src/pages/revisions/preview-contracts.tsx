// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { PreviewContract } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { amount, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { TextButton } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { FormFrame } from '../../ui/form-frame.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { NotSaved } from '../../ui/not-saved.js';
import { PageLink } from '../../ui/page-link.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';
import { signed } from '../indexations/indexation-words.js';

const words = texts.revisionPreview;
const KEYS = ['zoekContract', 'alleen', 'gemeente', 'segment'] as const;
const SHOWN_CHANGES = 3;

const columns = (onExplain: ((contract: string) => void) | null): readonly Column<PreviewContract>[] => [
  {
    id: 'contract',
    head: words.contract,
    sort: 'contract',
    phone: 'title',
    cell: (c) => (
      <>
        <PageLink to={`/contracten/${c.nummer}`}>{c.nummer}</PageLink>
        <small>{c.aanbieder.naam}</small>
      </>
    ),
  },
  {
    id: 'wijzigingen',
    head: words.changes,
    phone: 'line',
    cell: (c) => (
      <>
        {c.wijzigingen.length === 0 ? words.nothing : null}
        {c.wijzigingen.slice(0, SHOWN_CHANGES).map((w) => (
          <small key={`${w.soort} ${w.onderdeel}`}>{words.change(w.onderdeel, w.oud, w.nieuw)}</small>
        ))}
        {c.wijzigingen.length > SHOWN_CHANGES ? <small>{words.more(c.wijzigingen.length - SHOWN_CHANGES)}</small> : null}
      </>
    ),
  },
  {
    id: 'verschil',
    head: words.differenceHead,
    num: true,
    sort: 'verschil',
    phone: 'fact',
    cell: (c) => (c.verschil === null ? words.unknown : signed(amount(c.verschil), c.verschil)),
  },
  {
    id: 'cumulatief',
    head: words.cumulative,
    num: true,
    sort: 'cumulatief',
    phone: 'fact',
    cell: (c) => (c.cumulatief === null ? words.unknown : signed(percent(c.cumulatief), c.cumulatief)),
  },
  {
    id: 'grond',
    head: words.ground,
    phone: 'line',
    cell: (c) => (
      <>
        {c.grond}
        {c.fouten.map((f) => (
          <small key={f}>
            <StatusBadge tone="orange" plain>
              {words.onlyApart}
            </StatusBadge>{' '}
            {f}
          </small>
        ))}
        {c.waarschuwingen.map((w) => (
          <small key={w}>{w}</small>
        ))}
        {onExplain && c.fouten.length > 0 ? (
          <TextButton small onClick={() => onExplain(c.nummer)}>
            {words.explain}
          </TextButton>
        ) : null}
      </>
    ),
  },
];

/** Each contract with what changes in it; who may, explains a ground whose test does not hold. */
export function PreviewContracts({ roundId, open }: { readonly roundId: string; readonly open: boolean }): ReactElement {
  const may = useMay();
  const list = useListQuery('-verschil');
  const [explaining, setExplaining] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState('-verschil');
  const { zoekContract, ...filters } = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const wanted = { ...filters, zoek: zoekContract, sorteer: sort };
  const query = useList<PreviewContract>(`/herzieningen/${roundId}/contracten`, { ...wanted, pagina: page, perPagina: 10 });
  const labels = {
    zoekContract,
    alleen: filters.alleen === 'apart' ? words.onlyApart : words.onlyWarning,
    gemeente: filters.gemeente,
    segment: filters.segment,
  };
  const chosen = KEYS.filter((key) => list.value(key) !== '').map((key) => ({ key, label: labels[key] }));
  const set = (key: string, value: string | null): void => {
    setPage(1);
    list.set(key, value);
  };
  const clear = (): void => list.clear(KEYS);
  return (
    <>
      <h3>{words.list}</h3>
      <Filters>
        <SearchField label={words.search} value={zoekContract} onChange={(value) => set('zoekContract', value)} />
        <SelectField
          label={words.only}
          value={filters.alleen}
          options={[
            { value: '', label: words.all },
            { value: 'apart', label: words.onlyApart },
            { value: 'waarschuwing', label: words.onlyWarning },
          ]}
          onChange={(value) => set('alleen', value)}
        />
        <ExportLinks path={`/herzieningen/${roundId}/contracten`} query={wanted} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => set(key, null)} onClear={clear} />
      {explaining === null ? null : <ExplainForm key={explaining} roundId={roundId} contract={explaining} onClose={() => setExplaining(null)} />}
      <Listing query={query} what={words.list} name={words.list} chosen={chosen} onClear={clear} none={words.noContracts} onPage={setPage}>
        {(rows) => (
          <DataTable
            name={words.list}
            columns={columns(open && may('revision:write') ? setExplaining : null)}
            rows={rows}
            rowKey={(c) => c.nummer}
            sort={sort}
            onSort={setSort}
          />
        )}
      </Listing>
    </>
  );
}

function ExplainForm({
  roundId,
  contract,
  onClose,
}: {
  readonly roundId: string;
  readonly contract: string;
  readonly onClose: () => void;
}): ReactElement {
  const [reason, setReason] = useState('');
  const send = useChange({
    send: () => post(`/herzieningen/${roundId}/contracten/${encodeURIComponent(contract)}/toelichting`, { reden: reason.trim() }),
    told: words.explained,
    onDone: onClose,
  });
  return (
    <FormFrame title={words.explainOf(contract)} onSubmit={() => send.mutate()}>
      <NotSaved error={send.error} />
      <TextareaField label={words.reason} value={reason} onChange={setReason} error={faultsByField(send.error)['/reden']} />
      <SaveButtons save={texts.actions.save} busy={send.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
