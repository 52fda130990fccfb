// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../api/hooks.js';
import type { Municipality } from '../api/types.js';
import { useMay, useSession } from '../app/session.js';
import { texts } from '../texts/nl.js';
import { SelectField } from './field.js';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly id?: string;
  /** The words of the empty choice. */
  readonly empty?: string;
}

/** The municipalities of the region by code; only for who sees more than one. */
export function useMunicipalities(): readonly Municipality[] {
  const may = useMay();
  const { bereik } = useSession();
  const query = useList<Municipality>('/gemeenten', {}, { enabled: may('steering:read') && bereik.soort === 'regio' });
  return query.data?.rows ?? [];
}

export function MunicipalityField({ empty = texts.table.all, ...field }: Props): ReactElement | null {
  const municipalities = useMunicipalities();
  if (municipalities.length === 0) return null;
  return (
    <SelectField {...field} options={[{ value: '', label: empty }, ...municipalities.map(({ code, naam }) => ({ value: code, label: naam }))]} />
  );
}
