// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { BookState, CostElement, ProductPage, RegionalTariff } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { longDate, tableDate } from '../../format/dates.js';
import { amountCents, euroCents, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { Faults } from './book-section.js';
import { TariffForm } from './tariff-form.js';
import { useProductChange } from './use-product.js';

const EUROS = '83';
const ELEMENTS = Object.keys(texts.productBook.elements) as CostElement[];
const tone: Readonly<Record<BookState, Tone>> = { concept: 'grey', gepubliceerd: 'green', vervangen: 'grey' };

const columns: readonly Column<RegionalTariff>[] = [
  { id: 'versie', head: texts.productBook.version, phone: 'title', cell: (t) => t.nummer },
  { id: 'vanaf', head: texts.productBook.valid, phone: 'fact', cell: (t) => tableDate(t.vanaf) },
  {
    id: 'staat',
    head: texts.productBook.state,
    phone: 'first',
    cell: (t) => (
      <StatusBadge tone={tone[t.staat]} plain={t.staat === 'vervangen'}>
        {texts.productBook.states[t.staat]}
      </StatusBadge>
    ),
  },
  {
    id: 'onderbouwing',
    head: texts.productBook.evidence,
    phone: 'line',
    width: '42%',
    cell: (t) =>
      ELEMENTS.map((name) => {
        const element = t.onderdelen.find((one) => one.onderdeel === name);
        const amount = element?.bedrag ? euroCents(element.bedrag) : texts.productBook.notFilled;
        return (
          <small key={name}>
            {texts.productBook.elements[name]}: {element?.bron ? texts.productBook.withSource(amount, element.bron) : amount}
          </small>
        );
      }),
  },
  { id: 'door', head: texts.productBook.by, phone: 'hidden', cell: (t) => t.gepubliceerdDoor ?? t.gewijzigdDoor },
  { id: 'bedrag', head: texts.productBook.amount, num: true, phone: 'fact', cell: (t) => amountCents(t.bedrag) },
];

function Publish({ code, concept }: { readonly code: string; readonly concept: RegionalTariff }): ReactElement {
  const [asking, setAsking] = useState(false);
  const publish = useProductChange(code);
  const total = sum(concept.onderdelen.map((element) => element.bedrag ?? '0.00'));
  return (
    <div className="rw-stack">
      <Faults error={publish.error} />
      {total === concept.bedrag ? null : <p>{texts.productBook.sumOff(euroCents(total))}</p>}
      <div className="rw-buttons">
        <Button primary busy={publish.isPending} onClick={() => setAsking(true)}>
          {texts.productBook.publish}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={texts.productBook.tariffPublishTitle(euroCents(concept.bedrag), longDate(concept.vanaf))}
        confirm={texts.productBook.tariffPublishYes(euroCents(concept.bedrag))}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed)
            publish.mutate({ how: 'post', path: '/tarief/publiceren', body: { versie: concept.versie }, done: texts.productBook.tariffPublished });
        }}
      >
        {texts.productBook.tariffPublishText}
      </ConfirmDialog>
    </div>
  );
}

/** What the region pays for a product, in versions, each with what it is made of. */
export function TariffSection({ product }: { readonly product: ProductPage }): ReactElement {
  const may = useMay();
  const { vandaag } = useSession();
  const [editing, setEditing] = useState(false);
  const inEuros = product.eenheid === EUROS;
  const writes = may('tariff:write') && !inEuros;
  const staff = may('catalogue:read');
  const concept = product.tarieven.find((t) => t.staat === 'concept') ?? null;
  const none = writes ? texts.productBook.noTariffYet : texts.productBook.noTariffReader;
  const shown = staff ? columns : columns.filter((column) => !['onderbouwing', 'door'].includes(column.id));
  return (
    <Section
      title={texts.productBook.tariffs}
      note={inEuros ? texts.productBook.euros : staff ? texts.productBook.tariffsNote : texts.productBook.tariffsNoteReader}
      end={writes && !editing ? <Button onClick={() => setEditing(true)}>{texts.productBook.editTariff}</Button> : null}
    >
      {product.tarieven.length > 0 ? (
        <DataTable name={texts.productBook.tariffs} columns={shown} rows={product.tarieven} rowKey={(t) => String(t.nummer)} />
      ) : inEuros ? null : (
        <EmptyState title={none.title}>{none.text}</EmptyState>
      )}
      {editing ? (
        <TariffForm code={product.code} concept={concept} today={vandaag} onClose={() => setEditing(false)} />
      ) : writes && concept ? (
        <Publish code={product.code} concept={concept} />
      ) : null}
    </Section>
  );
}
