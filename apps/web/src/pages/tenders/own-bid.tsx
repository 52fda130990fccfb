// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { Bid, BidBox } from '../../api/types/bids.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';
import { sizeOf } from '../procedures/proof-upload.js';
import { BidForm } from './bid-form.js';

const words = texts.bids;

interface Props {
  readonly procedureId: string;
  readonly box: BidBox;
  readonly lotTitle: (no: number) => string | undefined;
}

function Begin({ procedureId, label, primary }: { readonly procedureId: string; readonly label: string; readonly primary: boolean }): ReactElement {
  const begin = useChange({ send: () => post(`/inkoopprocedures/${procedureId}/inschrijvingen`), told: words.begun, onDone: () => undefined });
  return (
    <>
      <NotSaved error={begin.error} />
      <Button primary={primary} busy={begin.isPending} onClick={() => begin.mutate()}>
        {label}
      </Button>
    </>
  );
}

function Withdraw({ bid }: { readonly bid: Bid }): ReactElement {
  const [asking, setAsking] = useState(false);
  const withdraw = useChange({ send: () => post(`/inschrijvingen/${bid.id}/intrekken`), told: words.withdrawn, onDone: () => undefined });
  return (
    <>
      <NotSaved error={withdraw.error} />
      <Button busy={withdraw.isPending} onClick={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      <ConfirmDialog
        open={asking}
        title={words.withdrawTitle}
        confirm={words.withdraw}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed) withdraw.mutate();
        }}
      >
        {words.withdrawText}
      </ConfirmDialog>
    </>
  );
}

/** What was received, and the proof of it. */
function Receipt({ bid, lotTitle }: { readonly bid: Bid } & Pick<Props, 'lotTitle'>): ReactElement {
  return (
    <div className="rw-stack">
      <p className="rw-prose">{words.receiptText(moment(bid.ingediendOp!))}</p>
      <p>
        {words.mark}: <code className="rw-address">{bid.ontvangstbewijs}</code>
      </p>
      <p>{bid.percelen.map((no) => words.lot(no, lotTitle(no))).join(', ')}</p>
      <ul className="rw-list">
        {bid.bestanden.map((file) => (
          <li key={file.id}>
            {file.naam} ({sizeOf(file.grootte)})
            <span className="rw-second">
              {words.checksum}: <code className="rw-address">{file.sha256}</code>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A provider's own side of the box: begin, hand in, receipt, replace, withdraw; nothing of anybody else. */
export function OwnBid({ procedureId, box, lotTitle }: Props): ReactElement {
  const draft = box.inschrijvingen.find((b) => b.staat === 'concept');
  const counts = box.inschrijvingen.find((b) => b.staat === 'ingediend' || b.staat === 'geopend');
  const earlier = box.inschrijvingen.filter((b) => b.staat === 'vervangen' || b.staat === 'ingetrokken');
  const open = !box.gesloten;
  return (
    <>
      {open ? <Notice>{words.sealed}</Notice> : null}
      {counts ? (
        <Section title={words.receipt}>
          <div className="rw-stack rw-stack--wide">
            <Receipt bid={counts} lotTitle={lotTitle} />
            {open && !draft ? (
              <>
                <p className="rw-small rw-soft">{words.replaceNote}</p>
                <div className="rw-buttons">
                  <Begin procedureId={procedureId} label={words.replace} primary={false} />
                  <Withdraw bid={counts} />
                </div>
              </>
            ) : null}
          </div>
        </Section>
      ) : null}
      {open && !draft && !counts ? (
        <Section title={words.again} note={words.againText}>
          <Begin procedureId={procedureId} label={words.begin} primary />
        </Section>
      ) : null}
      {!open && !counts ? <Notice tone="orange">{words.nothing}</Notice> : null}
      {open && draft ? <BidForm key={draft.id} bid={draft} box={box} replaces={counts !== undefined} lotTitle={lotTitle} /> : null}
      {earlier.length > 0 ? (
        <Section title={words.earlier}>
          <ul className="rw-list">
            {earlier.map((bid) => (
              <li key={bid.id}>
                {words.states[bid.staat]}
                <span className="rw-second">{bid.ingediendOp ? words.handedInAt(moment(bid.ingediendOp)) : words.neverHandedIn}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
