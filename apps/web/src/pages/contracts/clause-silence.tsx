// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { ClauseSilence, SilenceMeaning } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { Facts } from '../../ui/key-figures.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.offers.silence;

function SilenceForm({ path, now, onClose }: { readonly path: string; readonly now: ClauseSilence; readonly onClose: () => void }): ReactElement {
  const [meaning, setMeaning] = useState<SilenceMeaning>(now.betekenis ?? 'geldt-niet');
  const [source, setSource] = useState(now.bron ?? '');
  const send = useChange({
    send: () => put(path, { gezien: now.betekenis, betekenis: meaning, bron: source.trim() }),
    told: words.recorded,
    onDone: onClose,
  });
  const faults = faultsByField(send.error);
  return (
    <FormFrame title={words.formTitle} onSubmit={() => send.mutate()}>
      <NotSaved error={send.error} />
      <SelectField
        label={words.meaning}
        value={meaning}
        options={Object.entries(words.meanings).map(([value, label]) => ({ value, label }))}
        onChange={(value) => setMeaning(value as SilenceMeaning)}
      />
      <TextareaField label={words.source} value={source} error={faults['/bron']} onChange={setSource} />
      <SaveButtons save={texts.actions.save} busy={send.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

/** What a clause says about a provider that does not answer an offer of a revision. */
export function ClauseSilenceSection({ clause }: { readonly clause: string }): ReactElement | null {
  const may = useMay();
  const [changing, setChanging] = useState(false);
  const path = `/herzieningen/stilzwijgen/${encodeURIComponent(clause)}`;
  const query = useApi<ClauseSilence>(path, {}, { keep: true });
  return (
    <Section title={words.title} note={words.note}>
      <Loaded query={query} what={words.title} rows={1}>
        {(now) =>
          changing ? (
            <SilenceForm path={path} now={now} onClose={() => setChanging(false)} />
          ) : (
            <>
              <Facts
                facts={[
                  { name: words.meaning, value: now.betekenis === null ? words.unknown : words.meanings[now.betekenis] },
                  ...(now.bron === null ? [] : [{ name: words.source, value: now.bron }]),
                ]}
              />
              {may('revision:write') ? (
                <p>
                  <Button onClick={() => setChanging(true)}>{now.betekenis === null ? words.record : words.change}</Button>
                </p>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
