// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Assessments, ProcedureAssessment, ProcedureKind } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/section.js';
import { directionWord, lowerFirst, procedureWord } from './assessment-words.js';
import { ChoiceForm } from './choice-form.js';
import { useOpenForm } from './open-form.js';
import { StandingDecision } from './standing-decision.js';
import { WeighingsForm } from './weighings-form.js';

const words = texts.assessments;

interface Row {
  readonly criterium: string;
  readonly tekst: string | null;
  readonly bron: string;
}

const columns: readonly Column<Row>[] = [
  { id: 'criterium', head: words.criterion, phone: 'title', width: '40%', cell: (row) => row.criterium },
  {
    id: 'weging',
    head: words.weighing,
    phone: 'line',
    cell: (row) =>
      row.tekst === null ? (
        <span className="rw-soft">{words.notInSource}</span>
      ) : (
        <>
          {row.tekst}
          <small>{row.bron}</small>
        </>
      ),
  },
];

/** The procedure of a segment: what the criteria weigh, the direction, the decision, and leaving one that does not work. */
export function ProcedureSection({ data, procedure }: { readonly data: Assessments; readonly procedure: ProcedureAssessment }): ReactElement {
  const may = useMay()('strategy:assess');
  const form = useOpenForm();
  const segment = data.segmenten[0]!;
  const frame = data.procedure;
  const deciding = form.value('besluit') === 'procedure';
  const changing = form.value('wijzig') === 'procedure';
  const [standing] = procedure.keuzes;
  const direction = directionWord(procedure.richting, procedureWord);
  return (
    <Section
      title={words.procedure}
      note={`${words.procedureNote} ${words.source(procedure.bron)}`}
      end={
        may && !deciding ? (
          <Button primary={!standing} onClick={() => form.open('besluit', 'procedure')}>
            {words.decideProcedure}
          </Button>
        ) : undefined
      }
    >
      {deciding ? (
        <ChoiceForm
          kind="procedure"
          title={words.form.procedureTitle}
          segment={{
            sleutel: segment.sleutel,
            naam: `${words.segment} ${segment.nummer}`,
            onderwerp: `${data.strategie?.sleutel}/${segment.sleutel}`,
          }}
          part={null}
          label={words.form.procedure}
          options={frame.soorten.map((s) => ({ value: s.soort, label: s.naam, closed: null }))}
          direction={lowerFirst(direction)}
          deviates={(chosen) => chosen !== '' && procedure.richting.length > 0 && !procedure.richting.includes(chosen as ProcedureKind)}
          leaves={(chosen) =>
            standing && !standing.besluit.vervangen && chosen !== '' && chosen !== standing.keuze ? lowerFirst(procedureWord(standing.keuze)) : null
          }
          standing={standing?.id ?? null}
          recorded={form.value('gekozen')}
          onClose={form.close}
        />
      ) : null}
      {changing ? (
        <WeighingsForm key={procedure.versie} segment={segment.sleutel} frame={frame} start={procedure} onClose={form.close} />
      ) : (
        <DataTable
          name={words.procedure}
          columns={columns}
          rows={frame.criteria.map((c) => {
            const found = procedure.wegingen.find((w) => w.criterium === c.sleutel);
            return { criterium: c.tekst, tekst: found?.tekst ?? null, bron: found?.bron ?? c.bron };
          })}
          rowKey={(row) => row.criterium}
        />
      )}
      <div className="rw-assessed">
        <Notice title={words.directionIs(lowerFirst(direction))}>{procedure.motivering}</Notice>
      </div>
      {procedure.eigen ? <p className="rw-small rw-soft">{words.own(procedure.gewijzigdDoor, longDate(procedure.gewijzigdOp))}</p> : null}
      {frame.uitwijken ? (
        <p className="rw-prose rw-small rw-below">
          {words.fallback} {frame.uitwijken.tekst} ({frame.uitwijken.bron})
        </p>
      ) : null}
      {may && !changing ? (
        <div className="rw-buttons rw-assessed">
          <Button onClick={() => form.open('wijzig', 'procedure')}>{words.changeWeighing}</Button>
        </div>
      ) : null}
      <div className="rw-assessed">
        <h3>{words.decision}</h3>
        <StandingDecision choices={procedure.keuzes} word={procedureWord} />
      </div>
    </Section>
  );
}
