// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { Dossier, Named, TalkDetail, TalkKind } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { usePaths } from '../../app/paths.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ProviderField } from '../../ui/provider-field.js';
import { ErrorState, Loaded } from '../../ui/states.js';
import type { Holder } from './agreements-section.js';
import { crumbs, isTime } from './talk-words.js';
import { useRefreshTalks } from './use-talks.js';

const words = texts.talks;

/** Plans a talk; the dossier says what it may have to be about. */
export function Page(): ReactElement {
  const key = useListQuery().value('aanbieder');
  const named = useApi<Dossier>(`/gesprekken/dossier/${key}`, {}, { enabled: key !== '' });
  return (
    <PageFrame title={words.form.title} crumbs={crumbs} lead={words.form.lead}>
      {key === '' ? (
        <PlanForm start={null} />
      ) : (
        <Loaded query={named} what={texts.dossiers.what} rows={6}>
          {(dossier) => <PlanForm start={dossier.aanbieder} />}
        </Loaded>
      )}
    </PageFrame>
  );
}

interface Missing {
  readonly provider?: string;
  readonly day?: string;
  readonly time?: string;
}

function PlanForm({ start }: { readonly start: Named | null }): ReactElement {
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const refresh = useRefreshTalks();
  const holders = useApi<readonly Holder[]>('/gesprekken/gespreksvoerders');
  const [provider, setProvider] = useState<Named | null>(start);
  const [kind, setKind] = useState<TalkKind>('accountgesprek');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [place, setPlace] = useState('');
  const [holder, setHolder] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [missing, setMissing] = useState<Missing>({});
  const dossier = useApi<Dossier>(`/gesprekken/dossier/${provider?.sleutel ?? ''}`, {}, { enabled: provider !== null });
  const proposals = dossier.data?.voorstellen ?? [];
  const make = useMutation({
    mutationFn: () =>
      post<TalkDetail>('/gesprekken', {
        aanbieder: provider!.sleutel,
        soort: kind,
        datum: day,
        tijd: time.trim() || null,
        plaats: place.trim() || null,
        ...(holder ? { eigenaar: holder } : {}),
        agenda: proposals.filter((p) => !left.has(p)),
      }),
    onSuccess: async ({ id }) => {
      await refresh();
      await navigate(pathTo(`/gesprekken/${id}`));
    },
  });
  const faults = faultsByField(make.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found: Missing = {
      ...(provider ? {} : { provider: words.form.providerEmpty }),
      ...(day === '' ? { day: words.form.dayEmpty } : {}),
      ...(isTime(time) ? {} : { time: words.form.timeWrong }),
    };
    setMissing(found);
    if (Object.keys(found).length === 0) make.mutate();
  };
  const toggle = (point: string): void =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(point)) after.add(point);
      return after;
    });
  return (
    <form className="rw-entry" onSubmit={submit} noValidate autoComplete="off">
      {make.isError && Object.keys(faults).length === 0 ? <ErrorState what={words.failed.save} error={make.error} /> : null}
      <ProviderField
        label={words.provider}
        value={provider?.sleutel ?? ''}
        name={provider?.naam ?? null}
        onChange={setProvider}
        error={missing.provider ?? faults['/aanbieder']}
      />
      <SelectField
        label={words.kind}
        value={kind}
        options={(Object.keys(words.kinds) as TalkKind[]).map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(value) => setKind(value as TalkKind)}
      />
      <TextField type="date" label={words.day} value={day} onChange={setDay} error={missing.day ?? faults['/datum']} short />
      <TextField label={words.time} hint={words.timeHint} value={time} onChange={setTime} error={missing.time ?? faults['/tijd']} short />
      <TextField label={words.place} value={place} onChange={setPlace} error={faults['/plaats']} />
      <SelectField
        label={words.holder}
        value={holder}
        options={[{ value: '', label: words.form.manager }, ...(holders.data ?? []).map((h) => ({ value: h.id, label: h.naam }))]}
        onChange={setHolder}
        error={faults['/eigenaar']}
      />
      {provider && dossier.data ? (
        <fieldset className="rw-talk-points">
          <legend>{words.form.proposals}</legend>
          <p className="rw-small rw-soft">{proposals.length > 0 ? words.form.proposalsHint : words.form.noProposals}</p>
          {proposals.map((point) => (
            <label key={point}>
              <input type="checkbox" checked={!left.has(point)} onChange={() => toggle(point)} /> {point}
            </label>
          ))}
        </fieldset>
      ) : null}
      <div className="rw-buttons">
        <Button primary type="submit" busy={make.isPending}>
          {words.form.save}
        </Button>
      </div>
    </form>
  );
}
