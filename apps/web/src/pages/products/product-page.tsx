// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { ProductPage } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Facts } from '../../ui/key-figures.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { BookSection } from './book-section.js';
import { TariffSection } from './tariff-section.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/productenboek', label: texts.menu.productBook },
];

/** One product: what it is, for whom, and what the region pays for it. */
export function Page(): ReactElement {
  const { code = '' } = useParams();
  const query = useApi<ProductPage>(`/productenboek/${code}`);
  return (
    <PageFrame title={query.data ? `${query.data.code} ${query.data.naam}` : code} crumb={code} crumbs={crumbs}>
      <Loaded query={query} what={texts.productBook.one} rows={6}>
        {(product) => (
          <>
            <Facts
              facts={[
                { name: texts.productBook.segment, value: product.segment?.naam ?? texts.productBook.notClassified },
                { name: texts.productBook.unit, value: texts.units[product.eenheid] ?? product.eenheid },
                { name: texts.productBook.category, value: product.categorie },
                { name: texts.productBook.source, value: product.bron },
              ]}
            />
            <BookSection product={product} />
            <TariffSection product={product} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
