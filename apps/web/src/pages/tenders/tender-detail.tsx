// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { ProcedureDetail, Tender } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, moment, range } from '../../format/dates.js';
import { euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Trail } from '../../ui/trail.js';
import { NextStep } from '../procedures/next-step.js';
import { RequirementList } from '../procedures/papers.js';
import { CareLink, ProcedureHistory, ProcedureMotivation } from '../procedures/procedure-parts.js';
import { ENDING_STEPS, procedureCrumbs } from '../procedures/procedure-words.js';
import { SWITCH_STEP, SwitchSection } from '../procedures/switch-section.js';
import { TenderCriteria, TenderLots, TenderTerms } from './tender-lots.js';
import { TenderPapers } from './tender-papers.js';
import { TenderPlanning } from './tender-planning.js';
import { tenderTone, thresholdWords } from './tender-words.js';

const words = texts.tenders;

interface Props {
  readonly procedure: ProcedureDetail;
  readonly tender: Tender;
}

function Head({ procedure, tender }: Props): ReactElement {
  const { stukken, raming, sluiting } = tender;
  const closes = sluiting ?? stukken.sluitOp;
  return (
    <Facts
      facts={[
        { name: words.closes, value: closes ? moment(closes) : words.noClosing },
        { name: words.questionsUntil, value: stukken.vragenTot ? moment(stukken.vragenTot) : words.noQuestions },
        {
          name: words.value,
          value: (
            <>
              {raming.totaal === null ? words.notEstimated : euro(raming.totaal)}
              <span className="rw-second">{thresholdWords(raming)}</span>
            </>
          ),
        },
        {
          name: words.term,
          value: (
            <>
              {range(procedure.contractVan, procedure.contractTotEnMet)}
              <span className="rw-second">{words.options(stukken.optieAantal, stukken.optieMaanden)}</span>
            </>
          ),
        },
        { name: words.shape, value: stukken.raamovereenkomst ? `${stukken.vorm.naam}, ${words.framework.toLowerCase()}` : stukken.vorm.naam },
        { name: texts.procedures.contractKind, value: procedure.contractsoort.naam },
        { name: words.standstill, value: words.standstillValue(stukken.wachttermijn) },
        { name: words.court, value: stukken.rechter || words.notFilled },
        {
          name: texts.procedures.segment,
          value: procedure.segment ? `${procedure.segment.code}. ${procedure.segment.naam}` : texts.procedures.noSegment,
        },
        {
          name: texts.procedures.published,
          value: procedure.gepubliceerdOp ? longDate(procedure.gepubliceerdOp) : texts.procedures.notPublished,
        },
      ]}
    />
  );
}

function Steps({ procedure, tender }: Props): ReactElement | null {
  // A reason is asked where something that warns is still open.
  const warned = tender.controle.some((c) => !c.klaar && !c.blokkeert);
  const steps = procedure.stappen.filter((s) => s.stap !== SWITCH_STEP);
  if (steps.length === 0) return null;
  return (
    <Section title={texts.procedures.next} note={texts.procedures.nextNote}>
      <div className="rw-next-steps">
        {steps.map((outlook, index) => {
          const announces = outlook.stap === 'aankondigen';
          return (
            <NextStep
              key={outlook.stap}
              outlook={outlook}
              label={words.steps[outlook.stap] ?? outlook.stap}
              asks={announces ? (warned ? words.reasonAnnounce : null) : texts.procedures.reason}
              {...(announces ? { confirm: { title: words.announceTitle, text: words.announceText } } : {})}
              primary={index === 0 && !ENDING_STEPS.includes(outlook.stap)}
              ends={ENDING_STEPS.includes(outlook.stap)}
              told={words.stepDone}
              send={({ text }) => post(`/inkoopprocedures/${procedure.id}/stappen`, { versie: procedure.versie, stap: outlook.stap, reden: text })}
            />
          );
        })}
      </div>
    </Section>
  );
}

/** What is looked at before a tender is announced: first what still has to be done. */
function Missing({ tender }: { readonly tender: Tender }): ReactElement | null {
  if (tender.staat !== 'concept' || tender.controle.length === 0) return null;
  const open = [...tender.controle].filter((c) => !c.klaar).sort((a, b) => Number(b.blokkeert) - Number(a.blokkeert));
  const { certainty } = texts.procedures;
  return (
    <Section title={words.missing.title} note={words.missing.note}>
      <p>{open.length === 0 ? words.missing.all : words.missing.done(tender.controle.length - open.length, tender.controle.length)}</p>
      <ul className="rw-list">
        {open.map((c) => (
          <li key={c.sleutel}>
            <StatusBadge tone={c.blokkeert ? 'red' : 'orange'} plain>
              {c.blokkeert ? words.missing.blocks : words.missing.warns}
            </StatusBadge>{' '}
            {c.tekst}
            <span className="rw-second">
              {c.bron}; {certainty[c.zekerheid]}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Links({ procedure, tender }: Props): ReactElement {
  const may = useMay();
  const at = `/inkoopprocedures/${procedure.id}`;
  return (
    <div className="rw-stack">
      {tender.van ? (
        <Notice>
          <PageLink to={`/inkoopprocedures/${tender.van.id}`}>{words.movedFrom(tender.van.nummer)}</PageLink>: {tender.van.reden}
        </Notice>
      ) : null}
      {tender.naar ? (
        <Notice tone="orange">
          <PageLink to={`/inkoopprocedures/${tender.naar.id}`}>{words.movedTo(tender.naar.nummer)}</PageLink>: {tender.naar.reden}
        </Notice>
      ) : null}
      {may('procurement:prepare') ? (
        <p>
          <PageLink to={`${at}/aankondiging`}>{words.toNotice}</PageLink>
        </p>
      ) : null}
      {procedure.gepubliceerdOp ? (
        <p>
          <PageLink to={`${at}/vragen`}>{texts.nota.link}</PageLink>
        </p>
      ) : null}
      <CareLink procedure={procedure} />
      {may('bid:read') && procedure.gepubliceerdOp ? (
        <p>
          <PageLink to={`${at}/inschrijving`}>{texts.bids.link[may('procurement:apply') ? 'aanbieder' : 'regio']}</PageLink>
        </p>
      ) : null}
      {may('award:read') && tender.staat !== 'concept' ? (
        <p>
          <PageLink to={`${at}/gunning`}>{texts.awards.link}</PageLink>
        </p>
      ) : null}
      {may('award:letter') && ['standstill', 'gegund', 'niet-gegund'].includes(tender.staat) ? (
        <p>
          <PageLink to={`${at}/uitkomst`}>{texts.awards.linkOwn}</PageLink>
        </p>
      ) : null}
    </div>
  );
}

function Whole({ procedure, tender }: Props): ReactElement {
  const may = useMay();
  // Beside its way it is nowhere on it.
  const at = tender.spoor.findIndex((s) => s.stand === 'nu');
  return (
    <PageFrame
      title={procedure.titel}
      crumbs={procedureCrumbs}
      crumb={procedure.nummer}
      status={<StatusBadge tone={tenderTone[tender.staat]}>{words.states[tender.staat]}</StatusBadge>}
      lead={procedure.toelichting}
      actions={
        may('procurement:prepare') && tender.staat === 'concept' ? (
          <ButtonLink primary to={`/inkoopprocedures/${procedure.id}/aanbesteding`}>
            {words.edit}
          </ButtonLink>
        ) : may('procurement:apply') && procedure.aanmelden === 'open' ? (
          <ButtonLink primary to={`/inkoopprocedures/${procedure.id}/inschrijving`}>
            {texts.bids.toBid}
          </ButtonLink>
        ) : undefined
      }
    >
      {at < 0 ? null : <Trail name={words.trail} steps={tender.spoor.map((s) => words.states[s.staat])} at={at} />}
      <Head procedure={procedure} tender={tender} />
      <Links procedure={procedure} tender={tender} />
      <Steps key={`stappen-${procedure.versie}`} procedure={procedure} tender={tender} />
      <Missing tender={tender} />
      <TenderPapers procedureId={procedure.id} tender={tender} />
      <TenderLots tender={tender} />
      <TenderCriteria tender={tender} />
      <RequirementList procedure={procedure} note={words.form.requirementsNote} none={words.noRequirements} />
      <TenderTerms tender={tender} />
      <TenderPlanning key={`planning-${tender.versie}`} procedureId={procedure.id} tender={tender} />
      <ProcedureMotivation procedure={procedure} />
      <SwitchSection procedure={procedure} />
      <ProcedureHistory procedure={procedure} />
    </PageFrame>
  );
}

/** A tender in the frame of its procedure: where it is, what is next, what it announces. */
export function TenderDetail({ procedure }: Pick<Props, 'procedure'>): ReactElement {
  const tender = useApi<Tender>(`/inkoopprocedures/${procedure.id}/aanbesteding`);
  return (
    <Loaded query={tender} what={words.one} rows={8}>
      {(data) => <Whole procedure={procedure} tender={data} />}
    </Loaded>
  );
}
