// SPDX-License-Identifier: EUPL-1.2
import { SkipLink } from '@utrecht/component-library-react';
import { useEffect, useState, type ReactElement } from 'react';
import { Outlet, ScrollRestoration, useLocation, useParams } from 'react-router';
import { texts } from '../texts/nl.js';
import { UndoProvider } from '../ui/undo.js';
import { DemoBanner } from './demo-banner.js';
import { Header } from './header.js';
import { Menu } from './menu.js';
import { SessionGate, useSession } from './session.js';
import { OtherRegion } from './other-region.js';

/** What stands around every page: demo clock, header, menu. */
export function Frame(): ReactElement {
  return (
    <SessionGate>
      <Framed />
    </SessionGate>
  );
}

function Framed(): ReactElement {
  const { regio } = useSession();
  const { region } = useParams();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  return (
    <UndoProvider>
      <SkipLink className="utrecht-skip-link--visible-on-focus" href="#inhoud">
        {texts.frame.skip}
      </SkipLink>
      {regio.voorbeeld ? <DemoBanner /> : null}
      <Header menuOpen={open} onMenu={() => setOpen(!open)} />
      <div className="rw-body">
        <Menu open={open} />
        {region === regio.sleutel ? <Outlet /> : <OtherRegion />}
      </div>
      <ScrollRestoration />
    </UndoProvider>
  );
}
