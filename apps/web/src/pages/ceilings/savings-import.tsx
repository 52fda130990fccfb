// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { fieldFaults } from '../../api/problem.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { FieldFrame } from '../../ui/field.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';
import { DecisionField } from './decision-field.js';

/** The lines of the file that cannot be read, all of them. */
function Faults({ error }: { readonly error: unknown }): ReactElement {
  const faults = fieldFaults(error);
  return (
    <>
      <ErrorState what={texts.savings.failed} error={error} />
      {faults.length > 0 ? (
        <ul className="rw-list">
          {faults.map((fault) => (
            <li key={fault.tekst}>{fault.tekst}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Sets the targets a file holds, on one decision. */
export function SavingsImport(): ReactElement {
  const client = useQueryClient();
  const tell = useUndo();
  const [file, setFile] = useState<File | null>(null);
  const [decision, setDecision] = useState('');
  const [wrong, setWrong] = useState<{ readonly file?: string; readonly decision?: string }>({});
  const read = useMutation({
    mutationFn: async (chosen: File) => post<{ gewijzigd: number }>('/besparing/inlezen', { besluit: decision, tekst: await chosen.text() }),
    onSuccess: async ({ gewijzigd }) => {
      tell({ text: texts.savings.saved(gewijzigd) });
      await client.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong({
      ...(file === null ? { file: texts.savings.fileMissing } : {}),
      ...(decision === '' ? { decision: texts.ceilings.chooseDecision } : {}),
    });
    if (file !== null && decision !== '') read.mutate(file);
  };
  return (
    <form className="rw-stack" onSubmit={submit} noValidate>
      {read.isError ? <Faults error={read.error} /> : null}
      <FieldFrame label={texts.savings.file} error={wrong.file} hint={file ? texts.savings.fileChosen(file.name) : undefined}>
        {({ id, describedBy }) => (
          <input
            id={id}
            type="file"
            accept=".csv,text/csv"
            aria-describedby={describedBy}
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        )}
      </FieldFrame>
      <DecisionField
        kind="besparing"
        subject=""
        subjectName={texts.savings.subject}
        back="/besparing"
        value={decision}
        onChange={setDecision}
        error={wrong.decision}
      />
      <div className="rw-buttons">
        <Button type="submit" busy={read.isPending}>
          {texts.savings.read}
        </Button>
      </div>
    </form>
  );
}
