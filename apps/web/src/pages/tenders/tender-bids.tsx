// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { address, post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { ApiError } from '../../api/problem.js';
import type { Bid, BidBox, BidContent } from '../../api/types/bids.js';
import type { ProcedureDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Facts } from '../../ui/key-figures.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';
import { InterestForm } from '../procedures/interest-form.js';
import { sizeOf } from '../procedures/proof-upload.js';

const words = texts.bids;

interface Props {
  readonly procedure: ProcedureDetail;
  readonly box: BidBox;
  readonly lotTitle: (no: number) => string | undefined;
}

const mustSign = (error: unknown): boolean => error instanceof ApiError && error.problem?.code === 'belangenverklaring-ontbreekt';

function Opening({ procedure, box }: Omit<Props, 'lotTitle'>): ReactElement {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const open = useChange({ send: () => post(`/inkoopprocedures/${procedure.id}/inschrijfbus/openen`), told: words.opened, onDone: () => undefined });
  const label = box.eersteOpener ? words.openSecond : words.openFirst;
  return (
    <Section title={words.opening} note={words.openingNote}>
      <div className="rw-stack">
        {box.eersteOpener ? <p>{words.waitsForSecond(box.eersteOpener)}</p> : null}
        {mustSign(open.error) ? <InterestForm procedure={procedure} onSigned={open.reset} /> : <NotSaved error={open.error} />}
        {may('bid:open') ? (
          <div className="rw-buttons">
            <Button primary busy={open.isPending} onClick={() => setAsking(true)}>
              {label}
            </Button>
          </div>
        ) : (
          <p>{words.notYou}</p>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        title={words.openTitle}
        confirm={label}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed) open.mutate();
        }}
      >
        {box.eersteOpener ? words.openTextSecond : words.openTextFirst}
      </ConfirmDialog>
    </Section>
  );
}

function Content({ bid, lotTitle }: { readonly bid: Bid } & Pick<Props, 'lotTitle'>): ReactElement {
  const query = useApi<BidContent>(`/inschrijvingen/${bid.id}/inhoud`);
  return (
    <Loaded query={query} what={words.contentOf(bid.aanbieder)} rows={2}>
      {({ percelen, toelichting }) => (
        <div className="rw-stack">
          <ul className="rw-list">
            {percelen.map((p) => (
              <li key={p.perceel}>
                {words.lot(p.perceel, lotTitle(p.perceel))}: {euroCents(p.prijs)}
              </li>
            ))}
          </ul>
          <p className="rw-prose">{toelichting ?? words.noRemarks}</p>
        </div>
      )}
    </Loaded>
  );
}

function OpenedBid({ bid, lotTitle }: { readonly bid: Bid } & Pick<Props, 'lotTitle'>): ReactElement {
  const may = useMay();
  const [looking, setLooking] = useState(false);
  return (
    <li>
      <h3>{bid.aanbieder}</h3>
      <p className="rw-small rw-soft">
        {words.handedInAt(moment(bid.ingediendOp!))}; {bid.percelen.map((no) => words.lot(no, lotTitle(no))).join(', ')}
      </p>
      <ul className="rw-list">
        {bid.bestanden.map((file) => (
          <li key={file.id}>
            {may('bid:look') ? (
              <a href={address(`/inschrijvingen/${bid.id}/bestanden/${file.id}`)} download>
                {file.naam} ({sizeOf(file.grootte)})
              </a>
            ) : (
              <>
                {file.naam} ({sizeOf(file.grootte)})
              </>
            )}
          </li>
        ))}
      </ul>
      {looking ? <Content bid={bid} lotTitle={lotTitle} /> : null}
      {may('bid:look') && !looking ? (
        <Button onClick={() => setLooking(true)}>
          {words.look}
          <span className="rw-hidden">: {bid.aanbieder}</span>
        </Button>
      ) : null}
    </li>
  );
}

/** The region's side of the box: closed and telling nothing until two persons opened it after the closing; then what was handed in. */
export function TenderBids({ procedure, box, lotTitle }: Props): ReactElement {
  return (
    <>
      {!box.gesloten ? (
        <Notice title={words.closedBox}>{words.closedBoxText}</Notice>
      ) : box.geopendOp === null ? (
        <Opening procedure={procedure} box={box} />
      ) : (
        <>
          <Facts
            facts={[
              { name: words.openedAt, value: moment(box.geopendOp) },
              { name: words.firstBy, value: box.eersteOpener ?? words.nobody },
              { name: words.secondBy, value: box.geopendDoor ?? words.nobody },
            ]}
          />
          <Section title={words.list} note={words.count(box.inschrijvingen.length)}>
            {box.inschrijvingen.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <ul className="rw-list">
                {box.inschrijvingen.map((bid) => (
                  <OpenedBid key={bid.id} bid={bid} lotTitle={lotTitle} />
                ))}
              </ul>
            )}
          </Section>
        </>
      )}
      {box.pogingen.length > 0 ? (
        <Section title={words.attempts}>
          <ul className="rw-list">
            {box.pogingen.map((attempt, n) => (
              <li key={n}>
                {moment(attempt.op)}
                <span className="rw-second">
                  {attempt.door}, {attempt.teVroeg ? words.early : words.inTime}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
