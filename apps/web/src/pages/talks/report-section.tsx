// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { TalkDetail, TalkReport } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { longDate, moment, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Decide } from '../../ui/decide.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/section.js';
import { ReportForm } from './report-form.js';
import { useTalkStep } from './use-talks.js';

const words = texts.talks;

/** A report as it was put before the provider, with who stands for it. */
function Report({ report }: { readonly report: TalkReport }): ReactElement {
  const { reactie } = report;
  return (
    <div className="rw-stack rw-prose">
      {report.aanwezig ? (
        <p>
          <b>{words.attendees}:</b> {report.aanwezig}
        </p>
      ) : null}
      <p className="rw-talk__text">{report.tekst}</p>
      {report.afspraken.length > 0 ? (
        <ul className="rw-bullets">
          {report.afspraken.map((a) => (
            <li key={`${a.tekst}${a.datum}`}>
              {a.tekst} ({a.eigenaar ?? texts.talkAgreements.sides[a.kant].toLowerCase()}, {tableDate(a.datum)})
            </li>
          ))}
        </ul>
      ) : null}
      <p className="rw-small rw-soft">
        {words.submittedBy(report.door, moment(report.op))}
        {reactie ? (
          <>
            <br />
            {(reactie.akkoord ? words.confirmedBy : words.disputed)(reactie.door, moment(reactie.op))}
          </>
        ) : null}
      </p>
      {reactie?.opmerking ? <Notice tone="orange">{reactie.opmerking}</Notice> : null}
    </div>
  );
}

/** The provider says whether the report is right. */
function Confirm({ talk }: { readonly talk: TalkDetail }): ReactElement {
  const reply = (body: { readonly akkoord: boolean; readonly opmerking?: string }): Promise<unknown> =>
    post(`/gesprekken/${talk.id}/verslag/reactie`, { versie: talk.versie, ...body });
  const confirm = useTalkStep(() => reply({ akkoord: true }), words.confirmed);
  const refuse = useTalkStep((opmerking: string) => reply({ akkoord: false, opmerking }), words.refused);
  return (
    <Decide
      words={{
        approve: words.confirm,
        approveTitle: words.confirmTitle,
        approveText: words.confirmText,
        approveYes: words.confirm,
        refuse: words.refuse,
        refuseReason: words.refuseReason,
        refuseHint: words.refuseHint,
        empty: words.refuseEmpty,
        failed: words.failed.report,
      }}
      busy={confirm.isPending || refuse.isPending}
      error={confirm.error ?? refuse.error}
      onApprove={() => confirm.mutate(undefined)}
      onRefuse={(opmerking) => refuse.mutate(opmerking)}
    />
  );
}

function Standing({ talk }: { readonly talk: TalkDetail }): ReactElement {
  const may = useMay();
  if (talk.staat === 'bevestigd') return <Notice tone="green">{words.bothConfirmed}</Notice>;
  if (!may('talk:confirm')) return <Notice>{words.waitsForProvider}</Notice>;
  return <Notice tone="orange">{words.waitsForYou}</Notice>;
}

/** The report: written by the region, put before the provider, confirmed by both. */
export function ReportSection({ talk }: { readonly talk: TalkDetail }): ReactElement {
  const may = useMay();
  const { vandaag } = useSession();
  const [newest, ...older] = talk.verslagen;
  const writing = talk.staat === 'gepland' || talk.staat === 'gehouden';
  // What lies before the provider, or is confirmed, is the report; while the region writes, all that were put before it are earlier ones.
  const earlier = writing ? talk.verslagen : older;
  return (
    <Section title={words.report}>
      <div className="rw-stack rw-stack--wide">
        {writing && !may('talk:plan') ? <p className="rw-soft">{may('talk:confirm') ? words.notForYou : words.noReport}</p> : null}
        {writing && may('talk:plan') ? (
          talk.datum > vandaag ? (
            <p className="rw-soft">{words.notYetHeld(longDate(talk.datum))}</p>
          ) : (
            <ReportForm talk={talk} />
          )
        ) : null}
        {!writing && newest ? (
          <>
            <Standing talk={talk} />
            <Report report={newest} />
            {talk.staat === 'voorgelegd' && may('talk:confirm') ? <Confirm talk={talk} /> : null}
          </>
        ) : null}
        {earlier.map((report) => (
          <details key={report.nummer} open={writing && report === newest}>
            <summary>{words.olderReport(report.nummer)}</summary>
            <Report report={report} />
          </details>
        ))}
      </div>
    </Section>
  );
}
