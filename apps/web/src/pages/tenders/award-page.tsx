// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { ProcedureDetail, ProcedureToSign, Tender } from '../../api/types.js';
import type { Award } from '../../api/types/awards.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DownloadLink } from '../../ui/button.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { OnePage } from '../../ui/one-page.js';
import { PageLink } from '../../ui/page-link.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { InterestForm } from '../procedures/interest-form.js';
import { procedureCrumbs } from '../procedures/procedure-words.js';
import { AwardBegin } from './award-begin.js';
import { AwardBids } from './award-bids.js';
import { TenderAssessment } from './tender-assessment.js';
import { TenderAward } from './tender-award.js';

const words = texts.awards;
const GONE: readonly string[] = ['ingetrokken', 'overgestapt'];
const ASSESSED: readonly string[] = ['beoordeling', 'gunningsvoornemen', 'standstill', 'gegund', 'niet-gegund'];

function Stand({ procedureId, award }: { readonly procedureId: string; readonly award: Award }): ReactElement {
  const { besluit } = award;
  return (
    <>
      <Facts
        facts={[
          { name: words.state, value: words.states[award.staat] ?? award.staat },
          { name: words.assessors, value: award.beoordelaars.map((b) => words.assessor(b.naam, b.klaar)).join(', ') },
          { name: words.decided, value: [besluit.voorgesteldDoor, besluit.beslotenDoor].filter(Boolean).join(', ') || words.none },
          { name: words.letters, value: award.verstuurdOp ? words.sent(award.brieven, longDate(award.verstuurdOp)) : words.none },
          besluit.uitzonderingReden
            ? { name: words.exempt, value: besluit.uitzonderingReden }
            : { name: words.until, value: award.wachttermijnTotEnMet ? longDate(award.wachttermijnTotEnMet) : words.none },
          ...(award.rechtszaak ? [{ name: words.court, value: words.courtHolds }] : []),
          ...(award.aankondigingVoor ? [{ name: words.notice, value: longDate(award.aankondigingVoor) }] : []),
          ...(award.aankondigingOp ? [{ name: words.noticeSent, value: longDate(award.aankondigingOp) }] : []),
        ]}
      />
      <TenderAward key={award.versie} procedureId={procedureId} award={award} />
      <TenderAssessment procedureId={procedureId} award={award} />
      <AwardBids procedureId={procedureId} award={award} />
      {award.overeenkomsten.length > 0 ? (
        <Section title={words.contracts}>
          <ul className="rw-list">
            {award.overeenkomsten.map((c) => (
              <li key={c.nummer}>
                <PageLink to={`/contracten/${c.nummer}`}>{c.nummer}</PageLink>
                <span className="rw-second">{c.aanbieder}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {besluit.beslotenDoor ? (
        <Section title={words.recordTitle} note={words.recordNote}>
          <DownloadLink href={`/api/v1/inkoopprocedures/${procedureId}/gunning/proces-verbaal.pdf`}>{words.record}</DownloadLink>
        </Section>
      ) : null}
      <Section title={words.rules}>
        <ul className="rw-list">
          {award.regels.map((r) => (
            <li key={r.tekst}>
              {r.tekst}
              <span className="rw-second">{words.ruleSource(r.bron, r.zekerheid)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Begun({ procedureId }: { readonly procedureId: string }): ReactElement {
  const award = useApi<Award>(`/inkoopprocedures/${procedureId}/gunning`);
  return (
    <Loaded query={award} what={words.one} rows={4}>
      {(data) => <Stand procedureId={procedureId} award={data} />}
    </Loaded>
  );
}

/** By how far the tender is: nothing to look at before the box is open, who assesses after it, then the assessment itself. */
function ByState({ tender, procedureId }: { readonly tender: Tender; readonly procedureId: string }): ReactElement {
  const may = useMay();
  if (GONE.includes(tender.staat)) return <EmptyState title={words.ended}>{words.endedText}</EmptyState>;
  if (ASSESSED.includes(tender.staat)) return <Begun procedureId={procedureId} />;
  if (tender.staat !== 'geopend') return <EmptyState title={words.notYet}>{words.notYetText}</EmptyState>;
  return may('award:prepare') ? (
    <AwardBegin procedureId={procedureId} />
  ) : (
    <EmptyState title={words.waitsForStart}>{words.waitsForStartText}</EmptyState>
  );
}

/** Whoever looks has signed first that it has no interest. */
function Signed({ procedure }: { readonly procedure: ProcedureDetail }): ReactElement {
  const may = useMay();
  const tender = useApi<Tender>(`/inkoopprocedures/${procedure.id}/aanbesteding`);
  const open = useApi<readonly ProcedureToSign[]>('/inkoopprocedures/te-tekenen', {}, { enabled: may('interest:sign') });
  return (
    <Loaded query={tender} what={words.one} rows={4}>
      {(data) => (
        <Loaded query={open} what={words.one} rows={4}>
          {(unsigned) => {
            const mine = unsigned.find((p) => p.id === procedure.id);
            if (!mine) return <ByState tender={data} procedureId={procedure.id} />;
            if (mine.belang)
              return <Notice tone="orange">{mine.oordeel === 'uitgesloten' ? texts.interests.excluded : texts.interests.waits}</Notice>;
            return <InterestForm procedure={mine} />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

/** From opened bids to contracts, for who assesses, prepares or decides. */
export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<ProcedureDetail>(`/inkoopprocedures/${id}`);
  return (
    <OnePage query={query} title={words.title} crumbs={procedureCrumbs} what={texts.procedures.one}>
      {(procedure) => (
        <PageFrame
          title={words.title}
          crumbs={[...procedureCrumbs, { to: `/inkoopprocedures/${procedure.id}`, label: procedure.nummer }]}
          lead={words.lead(procedure.titel)}
        >
          <Signed procedure={procedure} />
        </PageFrame>
      )}
    </OnePage>
  );
}
