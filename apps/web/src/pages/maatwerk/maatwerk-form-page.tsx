// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { BookProduct, MaatwerkDetail, Named } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { useSession } from '../../app/session.js';
import { readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { MunicipalityField } from '../../ui/municipality-field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ProviderField } from '../../ui/provider-field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';
import { regionalWords, unitOf } from './maatwerk-words.js';

const words = texts.maatwerk.form;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/maatwerk', label: texts.maatwerk.title },
];
const LABELS: Readonly<Record<string, string>> = {
  gemeente: words.municipality,
  kenmerk: words.mark,
  aanbieder: words.provider,
  product: words.product,
  van: words.from,
  totEnMet: words.last,
  aantal: texts.maatwerk.facts.amount,
  tarief: words.tariff,
  reden: words.reason,
};
const fieldId = (name: string): string => `maatwerk-${name}`;
const EMPTY = { kenmerk: '', product: '', van: '', totEnMet: '', aantal: '', tarief: '', reden: '' };

/** Products by code with what the region pays for them today. */
const useProducts = (): readonly BookProduct[] => useList<BookProduct>('/productenboek', { perPagina: 100 }).data?.rows ?? [];

/** What is still missing, by field; the rest the server knows. */
function gapsOf(entry: typeof EMPTY, municipality: string, provider: Named | null): readonly string[] {
  const bad: Readonly<Record<string, boolean>> = {
    gemeente: municipality === '',
    kenmerk: entry.kenmerk.trim() === '',
    aanbieder: provider === null,
    product: entry.product === '',
    van: entry.van === '',
    totEnMet: entry.totEnMet === '',
    aantal: !/^[1-9]\d{0,5}$/.test(entry.aantal.trim()),
    tarief: readMoney(entry.tarief) === null,
    reden: entry.reden.trim() === '',
  };
  return Object.keys(bad).filter((name) => bad[name]);
}

/** A municipality asks for a maatwerkovereenkomst: for one child, by a mark of its own. */
export function Page(): ReactElement {
  const { bereik } = useSession();
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const products = useProducts();
  const [municipality, setMunicipality] = useState(bereik.soort === 'gemeente' ? (bereik.id ?? '') : '');
  const [provider, setProvider] = useState<Named | null>(null);
  const [entry, setEntry] = useState(EMPTY);
  const [gaps, setGaps] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const product = products.find((p) => p.code === entry.product);
  const money = readMoney(entry.tarief);
  const save = useChange({
    send: async () => {
      const { id } = await post<MaatwerkDetail>('/maatwerk', {
        ...entry,
        gemeente: municipality,
        kenmerk: entry.kenmerk.trim().toUpperCase(),
        aanbieder: provider?.sleutel,
        aantal: Number(entry.aantal),
        tarief: money,
        reden: entry.reden.trim(),
      });
      await navigate(pathTo(`/maatwerk/${id}`));
    },
    told: words.asked,
    onDone: () => undefined,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = gapsOf(entry, municipality, provider);
    setGaps(missing);
    setAttempt((n) => n + 1);
    save.reset();
    if (missing.length === 0) save.mutate(undefined, { onError: () => setAttempt((n) => n + 1) });
  };
  const server = faultsByField(save.error);
  const errorOf = (name: string): string | null => (gaps.includes(name) ? words.wrong[name]! : (server[`/${name}`] ?? null));
  const errors = Object.keys(LABELS).flatMap((name) => {
    const text = errorOf(name);
    return text === null ? [] : [{ field: fieldId(name), where: LABELS[name]!, text }];
  });
  const field = (name: keyof typeof EMPTY) => ({
    id: fieldId(name),
    value: entry[name],
    error: errorOf(name),
    onChange: (value: string) => setEntry((before) => ({ ...before, [name]: value })),
  });
  return (
    <PageFrame title={words.title} crumbs={crumbs} lead={words.lead}>
      <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} attempt={attempt} />
        {errors.length === 0 ? <NotSaved error={save.error} /> : null}
        <MunicipalityField
          id={fieldId('gemeente')}
          label={words.municipality}
          empty={words.chooseMunicipality}
          value={municipality}
          onChange={setMunicipality}
          error={errorOf('gemeente')}
        />
        <TextField {...field('kenmerk')} label={words.mark} hint={words.markHint} autoComplete="off" short />
        <ProviderField
          id={fieldId('aanbieder')}
          label={words.provider}
          hint={words.providerHint}
          value={provider?.sleutel ?? ''}
          name={provider?.naam}
          onChange={setProvider}
          error={errorOf('aanbieder')}
        />
        <SelectField
          {...field('product')}
          label={words.product}
          options={[{ value: '', label: words.chooseProduct }, ...products.map((p) => ({ value: p.code, label: `${p.code} ${p.naam}` }))]}
        />
        <TextField {...field('van')} type="date" label={words.from} short />
        <TextField {...field('totEnMet')} type="date" label={words.last} short />
        <TextField {...field('aantal')} label={words.amount(product ? unitOf(product.eenheid) : '')} inputMode="numeric" short />
        <TextField
          {...field('tarief')}
          label={words.tariff}
          hint={product ? regionalWords(money, product.tarief) : undefined}
          inputMode="decimal"
          short
        />
        <TextareaField {...field('reden')} label={words.reason} hint={words.reasonHint} />
        <SaveButtons save={words.send} busy={save.isPending} onCancel={() => void navigate(pathTo('/maatwerk'))} />
      </form>
    </PageFrame>
  );
}
