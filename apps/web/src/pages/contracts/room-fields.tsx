// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { ContractRoom, RegisterChoices } from '../../api/types.js';
import { euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Section } from '../../ui/section.js';
import type { ChangeValues } from './change-state.js';
import { roomKey, type RoomChange } from './changed-rooms.js';
import { CheckField } from './check-field.js';

const words = texts.contractChanges;
const CONSEQUENCES = Object.entries(texts.providers.consequences).map(([value, label]) => ({ value, label }));

interface Props {
  readonly values: ChangeValues;
  readonly rooms: readonly ContractRoom[];
  readonly onChange: (change: Partial<ChangeValues>) => void;
  readonly errorAt: (pattern: RegExp) => string | undefined;
}

/** The bestedingsruimten that hold, each with another amount or consequence, and one for a year that has none. */
export function RoomFields({ values, rooms, onChange, errorAt }: Props): ReactElement {
  const choices = useApi<RegisterChoices>('/contracten/keuzes', {}, { keep: true });
  const room = (key: string, change: RoomChange): void => onChange({ rooms: { ...values.rooms, [key]: { ...values.rooms[key], ...change } } });
  const added = (change: Partial<ChangeValues['newRoom']>): void => onChange({ newRoom: { ...values.newRoom, ...change } });
  const { newRoom } = values;
  const segments = (choices.data?.segmenten ?? []).filter((s) => s.soort === 'segment');
  const wrong = errorAt(/^\/ruimten/);
  return (
    <Section title={texts.contracts.rooms} note={words.roomsNote}>
      {rooms.length > 0 ? (
        <div className="rw-amounts">
          {rooms.map((r) => {
            const key = roomKey(r);
            const name = `${r.jaar}, ${texts.contracts.roomGround(r.grondslag, r.segment, r.producten)}`;
            const typed = values.rooms[key] ?? {};
            return (
              <div key={key} className="rw-stack">
                <TextField
                  label={words.roomOf(name)}
                  hint={words.keptNow(r.bedrag === null ? texts.providers.noRoomAgreed : euro(r.bedrag))}
                  value={typed.bedrag ?? ''}
                  onChange={(bedrag) => room(key, { bedrag })}
                  inputMode="decimal"
                  autoComplete="off"
                />
                <SelectField
                  label={words.roomConsequence(name)}
                  value={typed.gevolg ?? r.gevolg}
                  options={CONSEQUENCES}
                  onChange={(gevolg) => room(key, { gevolg })}
                />
                <CheckField
                  label={
                    <>
                      {words.noRoomAnyMore} <span className="rw-hidden">{name}</span>
                    </>
                  }
                  value={typed.gone === true}
                  onChange={(gone) => room(key, { gone })}
                />
              </div>
            );
          })}
        </div>
      ) : null}
      {wrong ? <p className="rw-field__error">{wrong}</p> : null}
      <div className="rw-stack rw-stack--wide rw-new-room">
        <TextField
          label={words.roomYear}
          hint={words.roomYearHint}
          value={newRoom.jaar}
          onChange={(jaar) => added({ jaar })}
          error={errorAt(/^\/bestedingsruimten\/\d+\/jaar$/)}
          inputMode="numeric"
          autoComplete="off"
          short
        />
        {newRoom.jaar.trim() === '' ? null : (
          <>
            <SelectField
              label={texts.providers.ground}
              value={newRoom.grondslag}
              options={Object.entries(words.roomGrounds).map(([value, label]) => ({ value, label }))}
              onChange={(grondslag) => added({ grondslag })}
            />
            {newRoom.grondslag === 'segment' ? (
              <SelectField
                label={words.roomSegment}
                value={newRoom.segment}
                options={[{ value: '', label: words.chooseSegment }, ...segments.map((s) => ({ value: s.sleutel, label: s.naam }))]}
                onChange={(segment) => added({ segment })}
                error={errorAt(/^\/bestedingsruimten\/\d+\/segment$/)}
              />
            ) : null}
            <TextField
              label={words.roomAmount}
              hint={words.roomAmountHint}
              value={newRoom.bedrag}
              onChange={(bedrag) => added({ bedrag })}
              error={errorAt(/^\/bestedingsruimten\/\d+\/bedrag$/)}
              inputMode="decimal"
              autoComplete="off"
              short
            />
            <SelectField label={texts.providers.consequence} value={newRoom.gevolg} options={CONSEQUENCES} onChange={(gevolg) => added({ gevolg })} />
          </>
        )}
      </div>
    </Section>
  );
}
