// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { ApiError } from '../../api/problem.js';
import type { ApplicationDetail } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { useMay } from '../../app/session.js';
import { longDate, moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useSide } from '../questions/question-words.js';
import { ApplicationForm } from './application-form.js';
import { Letters, Questions } from './application-course.js';
import { InterestsToSign } from './interest-form.js';
import { GivenCompany, GivenDeclaration, GivenProducts } from './given-answers.js';
import { NextStep } from './next-step.js';
import { applicationCrumbs, applicationTone } from './procedure-words.js';
import { RenewProofs } from './renew-proof.js';
import { RequirementFindings } from './requirement-findings.js';

const words = texts.applications;

export function Page(): ReactElement {
  const { id = '' } = useParams();
  // Whoever hands an application on may not see it any more: then it is not asked for again.
  const [leaving, setLeaving] = useState(false);
  const query = useApi<ApplicationDetail>(`/aanmeldingen/${id}`, {}, { enabled: !leaving });
  if (query.data && !query.isError) return <Detail application={query.data} onLeaving={setLeaving} />;
  return (
    <PageFrame title={words.application} crumbs={applicationCrumbs}>
      {query.error instanceof ApiError && query.error.problem?.code?.startsWith('belang') ? <InterestsToSign /> : null}
      <Loaded query={{ ...query, data: undefined } as typeof query} what={words.one} rows={6}>
        {() => null}
      </Loaded>
    </PageFrame>
  );
}

/** Steps that hand an application on: it is no longer for whoever took them to look at. */
const LEAVES: ReadonlySet<string> = new Set(['vragen', 'oordelen']);
/** Ways back or out: never what a page leads to. */
const BACK: ReadonlySet<string> = new Set(['intrekken', 'terugleggen', 'uittreden', 'vragen']);
/** On the form itself. */
const IN_FORM: ReadonlySet<string> = new Set(['indienen']);

interface DetailProps {
  readonly application: ApplicationDetail;
  readonly onLeaving: (leaving: boolean) => void;
}

function Steps({ application, onLeaving }: DetailProps): ReactElement | null {
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const may = useMay();
  const steps = application.stappen.filter((s) => !IN_FORM.has(s.stap));
  if (steps.length === 0) return null;
  const main = steps.find((s) => s.mist.length === 0 && !BACK.has(s.stap));
  const send = async (stap: string, text: string | null, eis: number | null, day: string | null): Promise<void> => {
    const leaves = may('procurement:assess') && LEAVES.has(stap);
    onLeaving(leaves);
    try {
      await post(`/aanmeldingen/${application.id}/stappen`, {
        versie: application.versie,
        stap,
        tekst: text,
        ...(eis === null ? {} : { eis }),
        ...(day === null ? {} : { laatsteDag: day }),
      });
    } catch (error) {
      onLeaving(false);
      throw error;
    }
    if (leaves) await navigate(pathTo('/aanmeldingen'));
  };
  return (
    <Section title={texts.procedures.next} note={texts.procedures.nextNote}>
      <div className="rw-next-steps">
        {steps.map((outlook) => (
          <NextStep
            key={outlook.stap}
            outlook={outlook}
            label={words.steps[outlook.stap] ?? outlook.stap}
            asks={words.asks[outlook.stap] ?? null}
            {...(outlook.stap === 'vragen' ? { requirements: application.stukken.eisen } : {})}
            {...(words.confirms[outlook.stap] ? { confirm: words.confirms[outlook.stap] } : {})}
            primary={outlook === main}
            told={words.stepDone}
            send={({ text, requirement, day }) => send(outlook.stap, text, requirement, day)}
            asksDay={outlook.stap === 'uittreden' ? texts.care.lastDay : undefined}
          />
        ))}
      </div>
    </Section>
  );
}

function Detail({ application, onLeaving }: DetailProps): ReactElement {
  const may = useMay();
  const side = useSide();
  const { staat, ontvangst } = application;
  const editing = staat === 'concept' && may('procurement:apply');
  const told = side === 'aanbieder' ? words.waitsFor[staat] : undefined;
  return (
    <PageFrame
      title={side === 'regio' ? words.titleOf(application.nummer, application.aanbieder.naam) : application.procedure.titel}
      crumbs={applicationCrumbs}
      crumb={application.nummer}
      status={<StatusBadge tone={applicationTone[staat]}>{words.states[staat]}</StatusBadge>}
      lead={application.stukken.toelichting}
    >
      <Facts
        facts={[
          {
            name: texts.procedures.procedure,
            value: <PageLink to={`/inkoopprocedures/${application.procedure.id}`}>{application.procedure.nummer}</PageLink>,
          },
          { name: words.submitted, value: application.ingediendOp ? moment(application.ingediendOp) : words.notSubmitted },
          ...(side === 'regio' ? [{ name: words.assessor, value: application.beoordelaar ?? words.nobody }] : []),
          {
            name: words.contract,
            value:
              application.contract && may('contract:read') ? (
                <PageLink to={`/contracten/${application.contract}`}>{application.contract}</PageLink>
              ) : (
                (application.contract ?? words.noContract)
              ),
          },
          { name: words.check, value: application.hertoetsOp ? longDate(application.hertoetsOp) : words.noCheck },
        ]}
      />
      {told ? <Notice tone={staat === 'verduidelijking' || staat === 'geschorst' ? 'orange' : 'blue'}>{told}</Notice> : null}
      <Letters application={application} />
      <Questions application={application} />
      <RenewProofs application={application} />
      {editing ? (
        <ApplicationForm application={application} />
      ) : (
        <>
          <RequirementFindings key={application.versie} application={application} />
          <GivenProducts application={application} />
          <GivenCompany application={application} />
          <GivenDeclaration application={application} />
        </>
      )}
      <Steps key={application.versie} application={application} onLeaving={onLeaving} />
      {ontvangst ? (
        <Section title={words.receipt}>
          <div className="rw-stack rw-prose">
            <p>{(side === 'aanbieder' ? words.receiptText : words.receiptOf)(moment(ontvangst.op))}</p>
            <p className="rw-small">
              {words.mark}: <code className="rw-address">{ontvangst.kenmerk}</code>
            </p>
          </div>
        </Section>
      ) : null}
      <Section title={words.history}>
        <ol className="rw-list">
          {application.gebeurtenissen.map((event, index) => (
            <li key={index}>
              {event.tekst}
              <span className="rw-second">
                {event.door}, {moment(event.op)}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </PageFrame>
  );
}
