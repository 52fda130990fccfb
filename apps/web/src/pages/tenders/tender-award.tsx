// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Award } from '../../api/types/awards.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Decide } from '../../ui/decide.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';
import { AwardNotice } from './award-notice.js';
import { missingAgreed } from './scores.js';

const words = texts.awards;

interface Props {
  readonly procedureId: string;
  readonly award: Award;
}

function Propose({ procedureId, award }: Props): ReactElement {
  const [mandate, setMandate] = useState('');
  const [exemption, setExemption] = useState('');
  const [reason, setReason] = useState('');
  const change = useChange({
    send: () =>
      post(`/inkoopprocedures/${procedureId}/gunning/voorstel`, {
        versie: award.versie,
        mandaat: mandate.trim(),
        ...(exemption ? { uitzondering: exemption, reden: reason.trim() } : {}),
      }),
    told: words.saved,
    onDone: () => undefined,
  });
  const faults = faultsByField(change.error);
  return (
    <form
      className="rw-stack"
      noValidate
      aria-label={words.propose}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <TextField label={words.mandate} value={mandate} error={faults['/mandaat']} onChange={setMandate} />
      <SelectField
        label={words.exemption}
        hint={words.exemptionHint}
        value={exemption}
        options={Object.entries(words.exemptions).map(([value, label]) => ({ value, label }))}
        onChange={setExemption}
      />
      {faults['/uitzondering'] ? <p className="rw-field__error">{faults['/uitzondering']}</p> : null}
      {exemption ? <TextareaField label={words.exemptionReason} value={reason} error={faults['/reden']} onChange={setReason} /> : null}
      <NotSaved error={change.error} />
      <div className="rw-buttons">
        <Button primary type="submit" busy={change.isPending}>
          {words.propose}
        </Button>
      </div>
    </form>
  );
}

/** One step that goes outside or cannot be undone, asked once more. */
function Asked(
  props: Props & { readonly step: string; readonly label: string; readonly title: string; readonly text: string; readonly primary?: boolean },
) {
  const { procedureId, award, step, label, title, text, primary = true } = props;
  const [asking, setAsking] = useState(false);
  const change = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/gunning/${step}`, { versie: award.versie }),
    told: words.saved,
    onDone: () => undefined,
  });
  return (
    <>
      <NotSaved error={change.error} />
      <div className="rw-buttons">
        <Button primary={primary} busy={change.isPending} onClick={() => setAsking(true)}>
          {label}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={title}
        confirm={label}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed) change.mutate();
        }}
      >
        {text}
      </ConfirmDialog>
    </>
  );
}

function Decision({ procedureId, award }: Props): ReactElement {
  const change = useChange<string | null>({
    send: (back) => post(`/inkoopprocedures/${procedureId}/gunning/besluit`, { versie: award.versie, terug: back }),
    told: words.saved,
    onDone: () => undefined,
  });
  return (
    <Decide
      words={words.decide}
      busy={change.isPending}
      error={change.error}
      onApprove={() => change.mutate(null)}
      onRefuse={(reason) => change.mutate(reason)}
    />
  );
}

function Standstill({ procedureId, award }: Props): ReactElement {
  return (
    <>
      {award.rechtszaak ? (
        <Notice tone="orange" action={<PageLink to={`/inkoopprocedures/${procedureId}/zorgvuldigheid`}>{words.courtLink}</PageLink>}>
          {words.courtHolds}
        </Notice>
      ) : award.wacht ? (
        <Notice>{award.wacht}</Notice>
      ) : (
        <Asked procedureId={procedureId} award={award} step="definitief" label={words.final} title={words.finalTitle} text={words.finalText} />
      )}
      <p className="rw-small rw-soft">{words.resendNote}</p>
      <Asked
        procedureId={procedureId}
        award={award}
        step="brieven"
        label={words.resend}
        title={words.resendTitle}
        text={words.resendText}
        primary={false}
      />
    </>
  );
}

/** The one step that is next for who reads this: propose, decide, send, make final, report; with what still holds it. */
export function TenderAward({ procedureId, award }: Props): ReactElement | null {
  const may = useMay();
  const prepares = may('award:prepare');
  const { besluit } = award;
  const body = (): ReactElement | null => {
    if (award.staat === 'beoordeling') return prepares ? <p>{words.assessing}</p> : null;
    if (award.staat === 'gezamenlijk') {
      if (!prepares) return null;
      const missing = missingAgreed(award);
      return missing > 0 ? <p>{words.missing(missing)}</p> : <Propose procedureId={procedureId} award={award} />;
    }
    if (award.staat === 'voorstel')
      return (
        <>
          <p>{words.proposal(besluit.voorgesteldDoor ?? '', besluit.mandaat ?? '')}</p>
          {besluit.eigenVoorstel ? (
            <Notice>{words.ownProposal}</Notice>
          ) : may('award:decide') ? (
            <Decision procedureId={procedureId} award={award} />
          ) : (
            <p>{words.waitsForDecision}</p>
          )}
        </>
      );
    if (award.staat === 'besloten' && prepares) {
      const bidders = new Set(award.inschrijvingen.filter((b) => b.staat !== 'ingetrokken').map((b) => b.aanbieder)).size;
      return (
        <>
          <p>{words.sendNote(bidders, besluit.uitzonderingReden ? `${words.exempt}: ${besluit.uitzonderingReden}` : '')}</p>
          <Asked procedureId={procedureId} award={award} step="brieven" label={words.send} title={words.sendTitle} text={words.sendText} />
        </>
      );
    }
    if (award.staat === 'standstill' && prepares) return <Standstill procedureId={procedureId} award={award} />;
    if (award.aankondigingVoor && prepares)
      return (
        <>
          <p>{words.noticeDue(longDate(award.aankondigingVoor))}</p>
          <p>
            <PageLink to={`/inkoopprocedures/${procedureId}/aankondiging`} query={{ soort: 33 }}>
              {words.noticeFields}
            </PageLink>
          </p>
          <AwardNotice procedureId={procedureId} version={award.versie} />
        </>
      );
    return null;
  };
  const shown = body();
  return shown ? (
    <Section title={words.next}>
      <div className="rw-stack">{shown}</div>
    </Section>
  ) : null;
}
