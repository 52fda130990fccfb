// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { ProcedureDetail } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { useMay } from '../../app/session.js';
import { longDate, range } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { ErrorState } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useSide } from '../questions/question-words.js';
import { AdmissionYearsSection } from './admission-years.js';
import { NextStep } from './next-step.js';
import { RequirementList, TariffSheet, WindowList } from './papers.js';
import { CareLink, ProcedureHistory, ProcedureMotivation } from './procedure-parts.js';
import { admissionTone, ENDING_STEPS, procedureCrumbs, procedureTone, windowWords } from './procedure-words.js';
import { SWITCH_STEP, SwitchSection } from './switch-section.js';
import { TenderDetail } from '../tenders/tender-detail.js';

const words = texts.procedures;

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<ProcedureDetail>(`/inkoopprocedures/${id}`);
  return (
    <OnePage query={query} title={words.procedure} crumbs={procedureCrumbs} what={words.one}>
      {(procedure) => (procedure.soort === 'sas-tender' ? <TenderDetail procedure={procedure} /> : <Detail procedure={procedure} />)}
    </OnePage>
  );
}

/** The one thing to do for who reads this: apply, go on with one's application, or change the papers. */
function Action({ procedure }: { readonly procedure: ProcedureDetail }): ReactElement | null {
  const may = useMay();
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const begin = useMutation({
    mutationFn: () => post<{ id: string }>(`/inkoopprocedures/${procedure.id}/aanmeldingen`),
    onSuccess: ({ id }) => navigate(pathTo(`/aanmeldingen/${id}`)),
  });
  if (may('procurement:prepare') && procedure.staat === 'concept')
    return (
      <ButtonLink primary to={`/inkoopprocedures/${procedure.id}/wijzigen`}>
        {words.edit}
      </ButtonLink>
    );
  if (!may('procurement:apply')) return null;
  const { eigen } = procedure;
  if (eigen && !['ingetrokken', 'afgewezen', 'uitgetreden'].includes(eigen.staat))
    return (
      <ButtonLink primary to={`/aanmeldingen/${eigen.id}`}>
        {words.toOwn}
      </ButtonLink>
    );
  if (procedure.aanmelden !== 'open') return null;
  return (
    <>
      <Button primary busy={begin.isPending} onClick={() => begin.mutate()}>
        {words.apply}
      </Button>
      {begin.isError ? <ErrorState what={texts.applications.one} error={begin.error} /> : null}
    </>
  );
}

function Steps({ procedure }: { readonly procedure: ProcedureDetail }): ReactElement | null {
  const steps = procedure.stappen.filter((s) => s.stap !== SWITCH_STEP);
  if (steps.length === 0) return null;
  return (
    <Section title={words.next} note={words.nextNote}>
      <div className="rw-next-steps">
        {steps.map((outlook, index) => (
          <NextStep
            key={outlook.stap}
            outlook={outlook}
            label={words.steps[outlook.stap] ?? outlook.stap}
            asks={outlook.stap === 'publiceren' ? null : words.reason}
            {...(outlook.stap === 'publiceren' ? { confirm: { title: words.publishTitle, text: words.publishText } } : {})}
            primary={index === 0 && !ENDING_STEPS.includes(outlook.stap)}
            ends={ENDING_STEPS.includes(outlook.stap)}
            told={words.stepDone}
            send={({ text }) => post(`/inkoopprocedures/${procedure.id}/stappen`, { versie: procedure.versie, stap: outlook.stap, reden: text })}
          />
        ))}
      </div>
    </Section>
  );
}

function Detail({ procedure }: { readonly procedure: ProcedureDetail }): ReactElement {
  const may = useMay();
  const side = useSide();
  const { aanmelden, aanmeldingen } = procedure;
  return (
    <PageFrame
      title={procedure.titel}
      crumbs={procedureCrumbs}
      crumb={procedure.nummer}
      status={
        aanmelden && procedure.staat === 'gepubliceerd' ? (
          <StatusBadge tone={admissionTone[aanmelden]}>{words.admission[aanmelden]}</StatusBadge>
        ) : (
          <StatusBadge tone={procedureTone[procedure.staat]}>{words.states[procedure.staat]}</StatusBadge>
        )
      }
      lead={procedure.toelichting}
      actions={<Action procedure={procedure} />}
    >
      <Facts
        facts={[
          { name: words.window, value: windowWords(procedure) },
          { name: words.segment, value: procedure.segment ? `${procedure.segment.code}. ${procedure.segment.naam}` : words.noSegment },
          { name: words.contractKind, value: procedure.contractsoort.naam },
          { name: words.contractTerm, value: range(procedure.contractVan, procedure.contractTotEnMet) },
          { name: words.newcomers, value: procedure.alleenMissendAanbod ? words.newcomersClosed : words.newcomersOpen },
          { name: words.terms, value: words.termsValue(procedure.verduidelijkingDagen, procedure.bezwaarDagen) },
          { name: words.published, value: procedure.gepubliceerdOp ? longDate(procedure.gepubliceerdOp) : words.notPublished },
        ]}
      />
      {aanmelden === 'voorbij' && side === 'aanbieder' ? <Notice>{words.notOpen}</Notice> : null}
      {aanmeldingen && may('application:read') && procedure.staat !== 'concept' ? (
        <p>
          <PageLink to="/aanmeldingen" query={{ procedure: procedure.id }}>
            {words.applications}: {words.running(aanmeldingen.lopend, aanmeldingen.toegelaten)}
          </PageLink>
        </p>
      ) : null}
      <CareLink procedure={procedure} />
      <Steps key={procedure.versie} procedure={procedure} />
      {procedure.gepubliceerdOp && may('admission:read') ? <AdmissionYearsSection procedureId={procedure.id} /> : null}
      <RequirementList procedure={procedure} />
      <TariffSheet procedure={procedure} />
      <WindowList procedure={procedure} />
      <ProcedureMotivation procedure={procedure} />
      <SwitchSection procedure={procedure} />
      <ProcedureHistory procedure={procedure} />
    </PageFrame>
  );
}
