// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { ApiError, fieldFaults } from '../../api/problem.js';
import type { ContractDetail, ContractLibrary, ContractTerm } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ErrorState, Loaded } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';
import { AddedAgreements } from './added-agreements.js';
import { changeBody, EMPTY_CHANGE, tariffNow, versionOn, type ChangedFrom, type ChangeValues } from './change-state.js';
import { GroundFields } from './ground-fields.js';
import { KeptAgreements } from './kept-agreements.js';
import { RoomFields } from './room-fields.js';

const words = texts.contractTerms;

/** Changes a contract by a new version, with the ground of law it rests on. */
export function Page(): ReactElement {
  const { number = '' } = useParams();
  const term = useApi<ContractTerm>(`/contracten/${number}/looptijd`);
  const contract = useApi<ContractDetail>(`/contracten/${number}`);
  const library = useApi<ContractLibrary>('/contractkalender/bibliotheek');
  return (
    <PageFrame
      title={words.newTitle}
      crumbs={[
        { to: '/vandaag', label: texts.menu.today },
        { to: '/contracten', label: texts.menu.contracts },
        { to: `/contracten/${number}`, label: number },
      ]}
      lead={term.data ? words.newLead(number, term.data.nieuwsteVersie) : ' '}
    >
      <Loaded query={term} what={words.whatTerm}>
        {(known) => (
          <Loaded query={contract} what={texts.contracts.one}>
            {(detail) => (
              <Loaded query={library} what={words.clauses}>
                {(modules) => <ChangeForm term={known} contract={detail} library={modules} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </PageFrame>
  );
}

interface FormProps {
  readonly term: ContractTerm;
  readonly contract: ContractDetail;
  readonly library: ContractLibrary;
}

function ChangeForm({ term, contract, library }: FormProps): ReactElement {
  const tell = useUndo();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  // The version that was seen when the form opened: a newer one that comes in the meantime is a conflict, not the new start.
  const [seen] = useState(term);
  const [values, setValues] = useState<ChangeValues>(EMPTY_CHANGE);
  const save = useMutation({
    mutationFn: (from: ChangedFrom) => post<{ versie: number }>(`/contracten/${seen.nummer}/versies`, changeBody(values, seen, from)),
    onSuccess: async ({ versie }) => {
      await client.invalidateQueries();
      await navigate(pathTo(`/contracten/${seen.nummer}/verschil`, { van: seen.nieuwsteVersie, naar: versie }));
      tell({ text: words.recorded(versie) });
    },
  });
  // What is changed is what holds on the day of the change, not what was agreed last.
  const start = versionOn(contract.versies, values.from);
  const content = useApi<ContractDetail>(`/contracten/${seen.nummer}`, { versie: start }, { keep: true });
  const agreed = useApi<ContractTerm>(`/contracten/${seen.nummer}/looptijd`, { contractversie: start }, { keep: true });
  const from: ChangedFrom = { contract: content.data ?? contract, agreed: agreed.data ? agreed.data.afspraken : term.afspraken };
  const change = (part: Partial<ChangeValues>): void => setValues((before) => ({ ...before, ...part }));
  const pointers = fieldFaults(save.error);
  const errorAt = (pattern: RegExp): string | undefined => pointers.find((p) => pattern.test(p.pointer))?.tekst;
  const stale =
    save.error instanceof ApiError && save.error.status === 412 ? (save.error.problem as unknown as { door?: string; versie?: number }) : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(from);
  };
  return (
    <form onSubmit={submit} noValidate>
      {stale ? (
        <Notice
          tone="orange"
          live
          action={
            <ButtonLink to={`/contracten/${seen.nummer}/verschil`} query={{ van: seen.nieuwsteVersie, naar: stale.versie ?? seen.nieuwsteVersie }}>
              {words.seeDifference}
            </ButtonLink>
          }
        >
          {words.changedBy(stale.door ?? '')}
        </Notice>
      ) : save.isError ? (
        <ErrorState what={words.recordFailed} error={save.error} />
      ) : null}
      <div className="rw-stack rw-stack--wide">
        <TextField
          label={words.begins}
          hint={words.beginsHint}
          type="date"
          value={values.from}
          onChange={(from) => change({ from })}
          error={errorAt(/\/van$/)}
          short
        />
        <TextField
          label={words.summary}
          value={values.summary}
          onChange={(summary) => change({ summary })}
          error={errorAt(/samenvatting$/)}
          autoComplete="off"
        />
      </div>
      <Section title={words.tariffsTitle} note={words.tariffsHint}>
        <div className="rw-amounts">
          {(from.contract.regels ?? [])
            .filter((line) => tariffNow(line) !== null)
            .map((line) => (
              <TextField
                key={line.regel}
                label={words.tariffOf(line.product.code, line.product.naam)}
                hint={words.tariffNow(euroCents(tariffNow(line) ?? '0'))}
                value={values.tariffs[line.regel] ?? ''}
                onChange={(text) => change({ tariffs: { ...values.tariffs, [line.regel]: text } })}
                inputMode="decimal"
                autoComplete="off"
              />
            ))}
        </div>
        {errorAt(/^\/tarieven/) ? <p className="rw-field__error">{errorAt(/^\/tarieven/)}</p> : null}
      </Section>
      <RoomFields values={values} rooms={from.contract.ruimten} onChange={change} errorAt={errorAt} />
      <KeptAgreements values={values} agreed={from.agreed} onChange={change} errorAt={errorAt} />
      <AddedAgreements values={values} library={library} onChange={change} errorAt={errorAt} />
      <GroundFields number={seen.nummer} values={values} clauses={library.clausules} onChange={change} errorAt={errorAt} />
      <div className="rw-buttons rw-below">
        <Button primary type="submit" busy={save.isPending || content.isPlaceholderData || agreed.isPlaceholderData}>
          {words.record}
        </Button>
      </div>
    </form>
  );
}
