// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.js';
import { fieldFaults } from '../../api/problem.js';
import type { MissingSupplyDetail } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { usePaths } from '../../app/paths.js';
import { useSession } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { MunicipalityChoices } from '../../ui/municipality-choices.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ErrorState } from '../../ui/states.js';
import { useSegments } from './use-segments.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/missend-aanbod', label: texts.menu.missingSupply },
];
const words = texts.missingSupply;
const LABELS: Readonly<Record<string, string>> = {
  titel: words.subject,
  omschrijving: words.description,
  segment: words.segment,
  product: words.product,
  gemeenten: words.municipalities,
};
const fieldId = (name: string): string => `melding-${name}`;

/** Reports that help is missing; opened from a cell of the coverage, product and municipality are filled in. */
export function Page(): ReactElement {
  const { bereik } = useSession();
  const { value } = useListQuery();
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const client = useQueryClient();
  const segments = useSegments();
  const own = bereik.soort === 'gemeente' && bereik.id ? [bereik.id] : [];
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [segment, setSegment] = useState(value('segment'));
  const [product, setProduct] = useState(value('product'));
  const [places, setPlaces] = useState<readonly string[]>(own.length > 0 ? own : value('gemeente') ? [value('gemeente')] : []);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const fail = (found: readonly (readonly [name: string, text: string])[]): void => {
    setErrors(found.map(([name, told]) => ({ field: fieldId(name), where: LABELS[name] ?? name, text: told })));
    setAttempt((n) => n + 1);
  };
  const save = useMutation({
    mutationFn: () =>
      post<MissingSupplyDetail>('/missend-aanbod', {
        titel: title.trim(),
        omschrijving: text.trim(),
        segment: segment || null,
        product: product.trim().toUpperCase() || null,
        gemeenten: places,
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries();
      await navigate(pathTo(`/missend-aanbod/${id}`));
    },
    onError: (error) => fail(fieldFaults(error).map(({ pointer, tekst }) => [pointer.split('/')[1] ?? '', tekst] as const)),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing: (readonly [string, string])[] = [
      ...(title.trim() === '' ? [['titel', words.missing.title] as const] : []),
      ...(text.trim() === '' ? [['omschrijving', words.missing.description] as const] : []),
      ...(segment === '' && product.trim() === '' ? [['segment', words.missing.segment] as const] : []),
      ...(places.length === 0 ? [['gemeenten', words.missing.municipalities] as const] : []),
    ];
    fail(missing);
    if (missing.length === 0) save.mutate();
  };
  const errorOf = (name: string): string | null => errors.find((e) => e.field === fieldId(name))?.text ?? null;
  return (
    <PageFrame title={words.newTitle} crumbs={crumbs} lead={words.newLead}>
      <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} attempt={attempt} />
        {save.isError && errors.length === 0 ? <ErrorState what={words.failed} error={save.error} /> : null}
        <TextField id={fieldId('titel')} label={words.subject} value={title} onChange={setTitle} error={errorOf('titel')} autoComplete="off" />
        <TextareaField
          id={fieldId('omschrijving')}
          label={words.description}
          hint={words.descriptionHint}
          value={text}
          onChange={setText}
          error={errorOf('omschrijving')}
        />
        <SelectField
          id={fieldId('segment')}
          label={words.segment}
          value={segment}
          options={[{ value: '', label: words.chooseSegment }, ...segments.options.filter((o) => o.value !== 'niet-ingedeeld')]}
          onChange={setSegment}
          error={errorOf('segment')}
        />
        <TextField
          id={fieldId('product')}
          label={words.product}
          hint={words.productHint}
          value={product}
          onChange={setProduct}
          error={errorOf('product')}
          autoComplete="off"
          short
        />
        <MunicipalityChoices
          id={fieldId('gemeenten')}
          label={words.municipalities}
          hint={words.municipalitiesHint}
          chosen={places}
          error={errorOf('gemeenten')}
          onChange={setPlaces}
        />
        <div className="rw-buttons">
          <Button primary type="submit" busy={save.isPending}>
            {words.send}
          </Button>
        </div>
      </form>
    </PageFrame>
  );
}
