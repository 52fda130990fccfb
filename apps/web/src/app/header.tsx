// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { remove, rememberSession } from '../api/client.js';
import { texts } from '../texts/nl.js';
import { TextButton } from '../ui/button.js';
import { BrandIcon, CloseIcon, MenuIcon } from '../ui/icons.js';
import { RegionSwitch } from './region-switch.js';
import { Search } from './search.js';
import { SESSION_KEY, useSession } from './session.js';

export function useRoleWords(): string {
  const { rollen, bereik } = useSession();
  const words = rollen.map((role) => texts.roles[role] ?? role).join(', ');
  return bereik.soort !== 'regio' && bereik.naam ? `${words} ${bereik.naam}` : words;
}

export function LogOut(): ReactElement {
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    try {
      await remove('/sessie');
    } finally {
      rememberSession(null);
      await navigate('/inloggen');
      client.clear();
      client.setQueryData(SESSION_KEY, null);
    }
  };
  return (
    <TextButton small onClick={() => void leave()}>
      {texts.frame.logOut}
    </TextButton>
  );
}

export function Header({ menuOpen, onMenu }: { readonly menuOpen: boolean; readonly onMenu: () => void }): ReactElement {
  const { naam, regio } = useSession();
  const role = useRoleWords();
  return (
    <header className="rw-header">
      <Link className="rw-brand" to={`/${regio.sleutel}/vandaag`}>
        <BrandIcon />
        {texts.frame.product}
      </Link>
      <RegionSwitch />
      <Search />
      <div className="rw-header__end">
        <div className="rw-person">
          <b>{naam}</b>
          <span>{role}</span>
        </div>
        <span className="rw-logout">
          <LogOut />
        </span>
        <button type="button" className="rw-menu-button" aria-expanded={menuOpen} aria-controls="menu" onClick={onMenu}>
          {menuOpen ? <CloseIcon /> : <MenuIcon />}
          {texts.frame.menu}
        </button>
      </div>
    </header>
  );
}
