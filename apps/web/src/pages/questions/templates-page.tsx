// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { AnswerTemplate } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useSession } from '../../app/session.js';
import { shortDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { TemplateForm } from './template-form.js';

const NEW = 'nieuw';
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/vragen', label: texts.menu.questions },
];

const columnsOf = (year: number, withRetired: boolean): readonly Column<AnswerTemplate>[] => [
  {
    id: 'naam',
    head: texts.answerTemplates.name,
    width: '26%',
    phone: 'title',
    cell: (t) => (
      <PageLink to="/vragen/sjablonen" query={{ sjabloon: t.id, vervallen: withRetired ? 'ja' : '' }} stay>
        {t.naam}
      </PageLink>
    ),
  },
  {
    id: 'oorzaak',
    head: texts.answerTemplates.cause,
    width: '24%',
    phone: 'line',
    cell: (t) =>
      t.oorzaak === null ? (
        <span className="rw-soft">{texts.answerTemplates.anyCause}</span>
      ) : (
        <>
          {t.oorzaakNaam}
          <small>{texts.messages.code(t.oorzaak)}</small>
        </>
      ),
  },
  {
    id: 'tekst',
    head: texts.answerTemplates.text,
    phone: 'hidden',
    cell: (t) => <span className="rw-small">{t.tekst.length > 120 ? `${t.tekst.slice(0, 120).trimEnd()} …` : t.tekst}</span>,
  },
  {
    id: 'gewijzigd',
    head: texts.answerTemplates.changed,
    width: '130px',
    phone: 'inline',
    cell: (t) =>
      t.eigen ? (
        <>
          {shortDate(t.gewijzigdOp, year)}
          <small>{t.gewijzigdDoor}</small>
        </>
      ) : (
        <span className="rw-soft">{texts.answerTemplates.supplied}</span>
      ),
  },
  ...(withRetired
    ? [
        {
          id: 'staat',
          head: texts.answerTemplates.state,
          width: '124px',
          phone: 'end' as const,
          cell: (t: AnswerTemplate) => (
            <StatusBadge tone={t.vervallen ? 'grey' : 'green'} plain>
              {t.vervallen ? texts.answerTemplates.retired : texts.answerTemplates.inUse}
            </StatusBadge>
          ),
        },
      ]
    : []),
];

export function Page(): ReactElement {
  const { vandaag } = useSession();
  const list = useListQuery();
  const withRetired = list.value('vervallen') === 'ja';
  const query = useApi<readonly AnswerTemplate[]>('/vragen/sjablonen', withRetired ? { vervallen: 'ja' } : {}, { keep: true });
  const choice = list.value('sjabloon');
  const chosen = query.data?.find((t) => t.id === choice) ?? null;
  const close = (): void => list.set('sjabloon', null);
  return (
    <PageFrame
      title={texts.answerTemplates.title}
      crumbs={crumbs}
      lead={texts.answerTemplates.lead}
      actions={
        <Button primary onClick={() => list.set('sjabloon', NEW)}>
          {texts.answerTemplates.make}
        </Button>
      }
    >
      {choice === NEW ? (
        <section className="rw-detail rw-above" aria-label={texts.answerTemplates.make}>
          <h2>{texts.answerTemplates.make}</h2>
          <TemplateForm key={NEW} template={null} onClose={close} />
        </section>
      ) : null}
      <Loaded query={query} what={texts.answerTemplates.what}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={texts.answerTemplates.none.title}>{texts.answerTemplates.none.text}</EmptyState>
          ) : (
            <DataTable
              name={texts.answerTemplates.title}
              columns={columnsOf(Number(vandaag.slice(0, 4)), withRetired)}
              rows={rows}
              rowKey={(t) => t.id}
              chosen={choice || null}
            />
          )
        }
      </Loaded>
      <p className="rw-below">
        <TextButton small onClick={() => list.set('vervallen', withRetired ? null : 'ja')}>
          {withRetired ? texts.answerTemplates.withoutRetired : texts.answerTemplates.withRetired}
        </TextButton>
      </p>
      {chosen ? (
        <Section title={texts.answerTemplates.edit(chosen.naam)}>
          <div className="rw-detail">
            <TemplateForm key={`${chosen.id}${chosen.versie}`} template={chosen} onClose={close} />
          </div>
        </Section>
      ) : null}
    </PageFrame>
  );
}
