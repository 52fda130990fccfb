// SPDX-License-Identifier: EUPL-1.2
import { useRef, useState, type ReactElement } from 'react';
import { address, post, remove } from '../../api/client.js';
import { fieldFaults } from '../../api/problem.js';
import type { Tender } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { SelectField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';
import { sizeOf } from '../procedures/proof-upload.js';

const words = texts.tenders;

interface Props {
  readonly procedureId: string;
  readonly tender: Tender;
}

function AddPaper({ procedureId }: Pick<Props, 'procedureId'>): ReactElement {
  const [kind, setKind] = useState('leidraad');
  const input = useRef<HTMLInputElement>(null);
  const change = useChange<File>({
    send: (file) => {
      const form = new FormData();
      form.append('bestand', file, file.name);
      return post(`/inkoopprocedures/${procedureId}/stuksoorten/${kind}`, form);
    },
    told: words.paperAdded,
    onDone: () => undefined,
  });
  const fault = fieldFaults(change.error)[0]?.tekst;
  return (
    <div className="rw-stack rw-stack--wide">
      <SelectField
        label={words.paperKind}
        value={kind}
        options={Object.entries(words.paperKinds).map(([value, label]) => ({ value, label }))}
        onChange={setKind}
      />
      <div className={`rw-field${fault ? ' rw-field--wrong' : ''}`}>
        {fault ? (
          <span className="rw-field__error" role="alert">
            {fault}
          </span>
        ) : null}
        <div className="rw-buttons">
          <Button busy={change.isPending} onClick={() => input.current?.click()}>
            {words.addPaper}
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
          hidden
          aria-label={words.choosePaper}
          onChange={(event) => {
            const [file] = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (file) change.mutate(file);
          }}
        />
      </div>
      {fault ? null : <NotSaved error={change.error} />}
    </div>
  );
}

/** The papers that whoever bids reads; while it is a draft they come and go. */
export function TenderPapers({ procedureId, tender }: Props): ReactElement {
  const may = useMay();
  const open = tender.staat === 'concept' && may('procurement:prepare');
  const drop = useChange<string>({
    send: (id) => remove(`/inkoopprocedures/${procedureId}/stukken/${id}`),
    told: words.paperRemoved,
    onDone: () => undefined,
  });
  return (
    <Section title={words.papers} note={words.papersNote}>
      {tender.bestanden.length === 0 ? (
        <p className="rw-soft">{words.noPapers}</p>
      ) : (
        <ul className="rw-list">
          {tender.bestanden.map((file) => (
            <li key={file.id}>
              <a href={address(`/inkoopprocedures/${procedureId}/stukken/${file.id}`)} download>
                {file.titel}
              </a>{' '}
              <span className="rw-second">
                {words.paperKinds[file.soort] ?? file.soort}, {sizeOf(file.grootte)}
              </span>
              {open ? <TextButton onClick={() => drop.mutate(file.id)}>{words.removePaper(file.titel)}</TextButton> : null}
            </li>
          ))}
        </ul>
      )}
      <NotSaved error={drop.error} />
      {open ? <AddPaper procedureId={procedureId} /> : null}
    </Section>
  );
}
