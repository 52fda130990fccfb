// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useLocation, useParams } from 'react-router';
import { texts } from '../texts/nl.js';
import { Page } from '../ui/page.js';
import { RegionButtons, useOtherRegions } from './region-switch.js';
import { useSession } from './session.js';
import { UnknownPage } from './start.js';

/** An address of another region: who has a role there may go on there; to who has none it says nothing of that region. */
export function OtherRegion(): ReactElement {
  const { regio } = useSession();
  const { region } = useParams();
  const { pathname, search } = useLocation();
  const meant = useOtherRegions().find((r) => r.sleutel === region);
  if (!meant) return <UnknownPage text={texts.states.otherRegion(regio.naam)} />;
  return (
    <Page title={texts.regions.elsewhere.title(meant.naam)} lead={texts.regions.elsewhere.text(regio.naam, meant.naam)}>
      <RegionButtons only={meant.sleutel} to={pathname + search} />
    </Page>
  );
}
