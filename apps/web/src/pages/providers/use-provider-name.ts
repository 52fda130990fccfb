// SPDX-License-Identifier: EUPL-1.2
import { useApi } from '../../api/hooks.js';
import type { ProviderDetail } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { texts } from '../../texts/nl.js';
import type { Crumb } from '../../ui/page.js';

/** The name of the provider of a page, and the way back to it. */
export function useProviderName(key: string): { readonly name: string | null; readonly crumbs: readonly Crumb[] } {
  const { query } = useAsOf();
  const provider = useApi<ProviderDetail>(`/aanbieders/${key}`, query);
  const name = provider.data?.naam ?? null;
  const crumbs = [
    { to: '/aanbieders', label: texts.menu.providers },
    { to: `/aanbieders/${key}`, label: name ?? texts.providers.one },
  ];
  return { name, crumbs };
}
