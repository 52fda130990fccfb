// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { ApiError, fieldFaults } from '../../api/problem.js';
import type { BookEntry, ProductPage } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { useProductChange } from './use-product.js';

const FIELDS = [
  { key: 'omschrijving', name: texts.productBook.description },
  { key: 'doelgroep', name: texts.productBook.target },
  { key: 'inhoud', name: texts.productBook.content },
  { key: 'bron', name: texts.productBook.textSource },
] as const;

/** A description as it reads; what no source gives says so. */
function Described({ entry }: { readonly entry: BookEntry }): ReactElement {
  return (
    <dl className="rw-facts">
      {FIELDS.map(({ key, name }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{entry[key] ?? <span className="rw-soft">{texts.productBook.unknown}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function BookForm({
  code,
  from,
  version,
  onClose,
}: {
  readonly code: string;
  readonly from: BookEntry | null;
  readonly version: number;
  readonly onClose: () => void;
}): ReactElement {
  const [text, setText] = useState({
    omschrijving: from?.omschrijving ?? '',
    doelgroep: from?.doelgroep ?? '',
    inhoud: from?.inhoud ?? '',
    bron: from?.bron ?? '',
  });
  const save = useProductChange(code, onClose);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const told = Object.fromEntries(Object.entries(text).map(([key, value]) => [key, value.trim() || null]));
    save.mutate({ how: 'put', path: '', body: { ...told, versie: version }, done: texts.productBook.saved });
  };
  const change = (key: keyof typeof text) => (value: string) => setText((before) => ({ ...before, [key]: value }));
  return (
    <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
      <Faults error={save.error} />
      <TextareaField
        label={texts.productBook.description}
        hint={texts.productBook.descriptionHint}
        value={text.omschrijving}
        onChange={change('omschrijving')}
      />
      <TextareaField label={texts.productBook.target} hint={texts.productBook.targetHint} value={text.doelgroep} onChange={change('doelgroep')} />
      <TextareaField label={texts.productBook.content} hint={texts.productBook.contentHint} value={text.inhoud} onChange={change('inhoud')} />
      <TextField label={texts.productBook.textSource} hint={texts.productBook.textSourceHint} value={text.bron} onChange={change('bron')} />
      <SaveButtons save={texts.productBook.save} busy={save.isPending} onCancel={onClose} />
    </form>
  );
}

/** Why something was not published or kept, sentence by sentence. */
export function Faults({ error }: { readonly error: unknown }): ReactElement | null {
  if (!error) return null;
  return (
    <div className="rw-box rw-box--wrong" role="alert">
      <p className="rw-strong">{error instanceof ApiError ? error.message : texts.states.unknownError}</p>
      <ul>
        {fieldFaults(error).map(({ tekst }) => (
          <li key={tekst}>{tekst}</li>
        ))}
      </ul>
    </div>
  );
}

function Concept({ code, concept }: { readonly code: string; readonly concept: BookEntry }): ReactElement {
  const [asking, setAsking] = useState(false);
  const publish = useProductChange(code);
  return (
    <div className="rw-detail rw-stack">
      <h3>{texts.productBook.conceptTitle}</h3>
      <p className="rw-small rw-soft">{texts.productBook.conceptNote(concept.gewijzigdDoor, moment(concept.gewijzigdOp))}</p>
      <Described entry={concept} />
      <Faults error={publish.error} />
      <div className="rw-buttons">
        <Button primary busy={publish.isPending} onClick={() => setAsking(true)}>
          {texts.productBook.publish}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={texts.productBook.publishTitle(code)}
        confirm={texts.productBook.publishYes}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed)
            publish.mutate({ how: 'post', path: '/publiceren', body: { versie: concept.versie }, done: texts.productBook.publishedDone });
        }}
      >
        {texts.productBook.publishText}
      </ConfirmDialog>
    </div>
  );
}

/** What the book says of a product, and what somebody is preparing to say. */
export function BookSection({ product }: { readonly product: ProductPage }): ReactElement {
  const writes = useMay()('productbook:write');
  const [editing, setEditing] = useState(false);
  const published = product.boek.find((entry) => entry.staat === 'gepubliceerd') ?? null;
  const concept = product.boek.find((entry) => entry.staat === 'concept') ?? null;
  const none = writes ? texts.productBook.noneYet : texts.productBook.noneForReader;
  return (
    <Section
      title={texts.productBook.published}
      end={writes && !editing ? <Button onClick={() => setEditing(true)}>{texts.productBook.edit}</Button> : null}
    >
      {published ? <Described entry={published} /> : <EmptyState title={none.title}>{none.text}</EmptyState>}
      {editing ? (
        <BookForm code={product.code} from={concept ?? published} version={concept?.versie ?? 0} onClose={() => setEditing(false)} />
      ) : writes && concept ? (
        <Concept code={product.code} concept={concept} />
      ) : null}
    </Section>
  );
}
