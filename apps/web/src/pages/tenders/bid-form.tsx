// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { Bid, BidBox } from '../../api/types/bids.js';
import { readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';
import { BidUpload } from './bid-upload.js';

const words = texts.bids;
const FILES = 'bid-files';
const priceField = (lot: number): string => `bid-price-${lot}`;

interface Props {
  readonly bid: Bid;
  readonly box: BidBox;
  readonly replaces: boolean;
  readonly lotTitle: (no: number) => string | undefined;
}

/** A bid being made: papers are kept as they arrive, prices go along when it is handed in. */
export function BidForm({ bid, box, replaces, lotTitle }: Props): ReactElement {
  const lots = Array.from({ length: box.percelen }, (_, n) => n + 1);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(box.percelen === 1 ? [1] : []));
  const [prices, setPrices] = useState<Readonly<Record<number, string>>>({});
  const [remarks, setRemarks] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const handIn = useChange({
    send: () =>
      post(`/inschrijvingen/${bid.id}/indienen`, {
        percelen: [...chosen].sort((a, b) => a - b).map((lot) => ({ perceel: lot, prijs: readMoney(prices[lot] ?? '') })),
        toelichting: remarks.trim() || null,
      }),
    told: words.handedIn,
    onDone: () => undefined,
  });
  const discard = useChange({ send: () => post(`/inschrijvingen/${bid.id}/intrekken`), told: words.withdrawn, onDone: () => undefined });
  const faults = [
    ...(bid.bestanden.length === 0 ? [{ field: FILES, where: words.files, text: words.noFile }] : []),
    ...(chosen.size === 0 ? [{ field: `${priceField(1)}-choose`, where: words.prices, text: words.noLot }] : []),
    ...[...chosen]
      .filter((lot) => readMoney(prices[lot] ?? '') === null)
      .map((lot) => ({ field: priceField(lot), where: words.lot(lot, lotTitle(lot)), text: words.priceWrong })),
  ];
  const shown = attempt > 0 ? faults : [];
  const faultAt = (field: string): string | undefined => shown.find((f) => f.field === field)?.text;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt((n) => n + 1);
    if (faults.length === 0) setAsking(true);
  };
  const toggle = (lot: number): void =>
    setChosen((before) => new Set(before.has(lot) ? [...before].filter((other) => other !== lot) : [...before, lot]));
  return (
    <form onSubmit={submit} noValidate aria-label={replaces ? words.draftReplaces : words.draft}>
      <ErrorSummary attempt={attempt} errors={shown} />
      <Section title={replaces ? words.draftReplaces : words.draft} note={words.draftNote}>
        <div className="rw-stack rw-stack--wide">
          <h3>{words.files}</h3>
          <p className="rw-small rw-soft">{words.filesNote}</p>
          <BidUpload bid={bid} id={FILES} error={faultAt(FILES)} />
          <h3>{words.prices}</h3>
          <p className="rw-small rw-soft">{words.pricesNote}</p>
          {faultAt(`${priceField(1)}-choose`) ? <p className="rw-field__error">{words.noLot}</p> : null}
          {lots.map((lot) => {
            const title = words.lot(lot, lotTitle(lot));
            return (
              <div key={lot} className="rw-stack">
                {box.percelen > 1 ? (
                  <label>
                    <input id={`${priceField(lot)}-choose`} type="checkbox" checked={chosen.has(lot)} onChange={() => toggle(lot)} /> {title}
                  </label>
                ) : null}
                {chosen.has(lot) ? (
                  <TextField
                    id={priceField(lot)}
                    short
                    inputMode="decimal"
                    label={words.price(title)}
                    value={prices[lot] ?? ''}
                    error={faultAt(priceField(lot))}
                    onChange={(value) => setPrices((before) => ({ ...before, [lot]: value }))}
                  />
                ) : null}
              </div>
            );
          })}
          <TextareaField label={words.remarks} hint={words.remarksHint} value={remarks} onChange={setRemarks} />
          <NotSaved error={handIn.error ?? discard.error} />
          <div className="rw-buttons">
            <Button primary type="submit" busy={handIn.isPending}>
              {words.handIn}
            </Button>
            <Button busy={discard.isPending} onClick={() => discard.mutate()}>
              {words.drop}
            </Button>
          </div>
        </div>
      </Section>
      <ConfirmDialog
        open={asking}
        title={words.handInTitle}
        confirm={words.handIn}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed) handIn.mutate();
        }}
      >
        {words.handInText(bid.bestanden.length, chosen.size)}
      </ConfirmDialog>
    </form>
  );
}
