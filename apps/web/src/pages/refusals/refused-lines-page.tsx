// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { Question, QuestionSubject, RefusedLine } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { month, range } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { ChosenFilters } from '../../ui/filters.js';
import { findingRow } from '../../ui/finding-row.js';
import { EmptyList, ExportLinks, Onward } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Loaded } from '../../ui/states.js';
import { useMunicipalities } from '../../ui/municipality-field.js';
import { decisionTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AskButton } from '../questions/ask-question.js';
import { useQuestionsAbout } from '../questions/use-question.js';
import { causeText } from './refusal-filters.js';

const KEYS = ['aanbieder', 'code', 'gemeente', 'maand'] as const;

/** What is already done about the line: a decision, a question. */
function FollowUp({ line, question }: { readonly line: RefusedLine; readonly question: Question | undefined }): ReactElement {
  const may = useMay();
  if (!line.besluit && !question && !may('thread:write')) return <span className="rw-soft">{texts.refusals.noFollowUp}</span>;
  return (
    <>
      {line.besluit ? (
        <div>
          {may('decision:read') ? (
            <PageLink to={`/besluiten/${line.besluit.id}`}>{texts.refusals.decision(line.besluit.nummer)}</PageLink>
          ) : (
            texts.refusals.decision(line.besluit.nummer)
          )}
          <small>
            <StatusBadge tone={decisionTone[line.besluit.staat]} plain>
              {texts.decisions.states[line.besluit.staat]}
            </StatusBadge>
          </small>
        </div>
      ) : null}
      {question ? (
        <PageLink to={`/vragen/${question.id}`}>{texts.refusals.thread(question.nummer)}</PageLink>
      ) : (
        <AskButton subject={subjectOf(line)} suggestion={line.bevindingen[0]?.oorzaak} about={aboutOf(line)} small />
      )}
    </>
  );
}

/** The line, or the message that was refused as a whole. */
const subjectOf = ({ bericht, regel }: RefusedLine): QuestionSubject =>
  regel === null ? { soort: 'bericht', id: bericht.id } : { soort: 'regel', id: `${bericht.id}/${regel}` };

const aboutOf = ({ bericht, regel }: RefusedLine): string =>
  regel === null ? bericht.nummer : `${texts.refusals.lineTitle(regel).toLowerCase()}, ${bericht.nummer}`;

/** Whose line it is stands with it, unless all are of one provider. */
const lineColumn = (withProvider: boolean): Column<RefusedLine> => ({
  id: 'regel',
  head: texts.refusals.line,
  width: '13%',
  phone: 'first',
  cell: (line) => (
    <>
      <PageLink to={line.regel === null ? `/declaraties/${line.bericht.id}` : `/declaraties/${line.bericht.id}/regels/${line.regel}`}>
        {line.regel === null ? line.bericht.nummer : texts.refusals.lineTitle(line.regel)}
      </PageLink>
      <small>{line.regel === null ? texts.refusals.wholeMessage(line.regels) : line.bericht.nummer}</small>
      {withProvider ? <small>{line.aanbieder.naam}</small> : null}
      {line.zorgVan && line.zorgTotEnMet ? <small>{range(line.zorgVan, line.zorgTotEnMet)}</small> : null}
    </>
  ),
});

function columnsOf(questions: ReadonlyMap<string, Question>, withProvider: boolean): readonly Column<RefusedLine>[] {
  const [child, why, declared, expected, source, amount] = findingRow<RefusedLine>();
  return [
    lineColumn(withProvider),
    child!,
    why!,
    declared!,
    expected!,
    source!,
    {
      id: 'vervolg',
      head: texts.refusals.followUp,
      phone: 'fact',
      cell: (line) => <FollowUp line={line} question={questions.get(subjectOf(line).id)} />,
    },
    amount!,
  ];
}

/** The refused lines behind one group, each with its finding. */
export function Page(): ReactElement {
  const { bereik } = useSession();
  const list = useListQuery();
  const municipalities = useMunicipalities();
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const query = useList<RefusedLine>('/afkeur/regels', { ...filters, na: list.value('na') }, { keep: false });
  const first = query.data?.rows[0];
  const questions = useQuestionsAbout((query.data?.rows ?? []).map((line) => line.bericht.id));
  const words: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    aanbieder: (value) => first?.aanbieder.naam ?? value,
    code: causeText,
    gemeente: (value) => municipalities.find((m) => m.code === value)?.naam ?? value,
    maand: (value) => month(value),
  };
  const shown = bereik.soort === 'aanbieder' ? KEYS.filter((key) => key !== 'aanbieder') : KEYS;
  const chosen = shown.filter((key) => filters[key] !== '').map((key) => ({ key, label: words[key](filters[key]) }));
  return (
    <PageFrame
      title={texts.refusals.linesTitle}
      lead={texts.refusals.linesLead}
      crumbs={[
        { to: '/vandaag', label: texts.menu.today },
        { to: '/afkeur', label: texts.menu.refusals },
      ]}
      actions={<ExportLinks path="/afkeur/regels" query={filters} />}
    >
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(KEYS)} />
      <Loaded query={query} what={texts.refusals.whatLines} rows={10}>
        {({ rows, next, total }) =>
          rows.length === 0 ? (
            <EmptyList chosen={chosen} onClear={() => list.clear(KEYS)} none={texts.refusals.linesNone} />
          ) : (
            <>
              <DataTable
                name={texts.refusals.linesTitle}
                columns={columnsOf(questions, filters.aanbieder === '' && bereik.soort !== 'aanbieder')}
                rows={rows}
                rowKey={(line) => `${line.bericht.id}-${line.regel ?? ''}`}
              />
              <Onward
                at={list.value('na')}
                next={next}
                onMove={(na) => list.set('na', na)}
                note={texts.refusals.shown(rows.length, total !== null && total >= rows.length ? total : null)}
              />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
