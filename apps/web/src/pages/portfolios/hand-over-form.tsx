// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { PortfolioPerson, PortfolioPreview } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { Facts } from '../../ui/key-figures.js';
import { NotSaved } from '../../ui/not-saved.js';
import { PageLink } from '../../ui/page-link.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Loaded } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.portfolios;
type Kind = keyof typeof words.counts;
export const KINDS = Object.keys(words.counts) as Kind[];

function Preview({ preview }: { readonly preview: PortfolioPreview }): ReactElement {
  return (
    <div className="rw-stack">
      <h4>{words.previewTitle}</h4>
      <p className="rw-small rw-soft">{words.previewNote}</p>
      <Facts
        facts={[
          ...KINDS.map((kind) => ({ name: words.counts[kind], value: count(preview.overgaand[kind]) })),
          { name: words.reminders, value: count(preview.herinneringen) },
        ]}
      />
      {preview.aanbieders.length > 0 ? (
        <details>
          <summary>
            {words.providers} ({count(preview.aanbieders.length)})
          </summary>
          <p>
            {preview.aanbieders.map((provider, at) => (
              <span key={provider.sleutel}>
                {at > 0 ? ', ' : ''}
                <PageLink to={`/aanbieders/${provider.sleutel}`}>{provider.naam}</PageLink>
              </span>
            ))}
          </p>
        </details>
      ) : null}
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps): ReactElement {
  const id = useId();
  return (
    <span className="rw-check">
      <input type="checkbox" id={id} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}

interface Props {
  readonly from: PortfolioPerson;
  readonly people: readonly PortfolioPerson[];
  readonly onClose: () => void;
}

/** Hands everything of one person to another: first what goes over is seen, then it is confirmed, then it happens at once. */
export function HandOverForm({ from, people, onClose }: Props): ReactElement {
  const may = useMay();
  const preview = useApi<PortfolioPreview>(`/portefeuilles/${from.id}`);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [give, setGive] = useState(false);
  const [end, setEnd] = useState(false);
  const [tried, setTried] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const successor = people.find((p) => p.id === to);
  const save = useChange({
    send: () =>
      post('/portefeuilles/overdrachten', {
        van: from.id,
        naar: to,
        reden: reason.trim(),
        voorbeeld: preview.data?.overgaand,
        rolGeven: give ? 'ja' : 'nee',
        rolBeeindigen: end ? 'ja' : 'nee',
      }),
    told: words.saved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const noReason = reason.trim().length < 3;
  const submit = (): void => {
    setTried(true);
    if (to !== '' && !noReason && preview.data) setConfirming(true);
  };
  const roles = may('portfolio:roles');
  return (
    <FormFrame title={words.formTitle(from.naam)} onSubmit={submit}>
      <NotSaved error={save.error} />
      <Loaded query={preview} what={words.previewTitle} rows={3}>
        {(data) => <Preview preview={data} />}
      </Loaded>
      <SelectField
        label={words.to}
        hint={roles ? undefined : words.roleHint}
        value={to}
        options={[
          { value: '', label: words.choose },
          ...people
            .filter((p) => p.id !== from.id && (roles || p.contractmanager))
            .map((p) => ({ value: p.id, label: p.contractmanager ? p.naam : `${p.naam} (${words.noRole})` })),
        ]}
        onChange={setTo}
        error={server['/naar'] ?? (tried && to === '' ? words.missing.to : null)}
      />
      {roles ? (
        <div className="rw-checks">
          {successor && !successor.contractmanager ? <Check label={words.giveRole} checked={give} onChange={setGive} /> : null}
          {from.contractmanager ? <Check label={words.endRole} checked={end} onChange={setEnd} /> : null}
        </div>
      ) : null}
      <TextareaField
        label={words.reason}
        value={reason}
        onChange={setReason}
        error={server['/reden'] ?? (tried && noReason ? words.missing.reason : null)}
      />
      <SaveButtons save={words.next} busy={save.isPending} onCancel={onClose} />
      <ConfirmDialog
        open={confirming}
        title={words.confirmTitle(from.naam, successor?.naam ?? '')}
        confirm={words.confirm}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setConfirming(false);
          if (confirmed) save.mutate();
        }}
      >
        {words.confirmText(preview.data ? KINDS.reduce((sum, kind) => sum + (preview.data?.overgaand[kind] ?? 0), 0) : 0)}
      </ConfirmDialog>
    </FormFrame>
  );
}
