// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { Named } from '../api/types.js';
import { texts } from '../texts/nl.js';
import { TextButton } from '../ui/button.js';
import { ChevronDownIcon } from '../ui/icons.js';
import { Notice } from '../ui/notice.js';
import { useSession } from './session.js';
import { switchRegion } from './switch-region.js';

/** The regions to which this person can go from here. */
export function useOtherRegions(): readonly Named[] {
  const { regio, regios } = useSession();
  return regios.filter((r) => r.sleutel !== regio.sleutel);
}

/** A button per region to go on in; says so when that fails. */
export function RegionButtons({ only, to }: { readonly only?: string; readonly to?: string }): ReactElement {
  const others = useOtherRegions().filter((r) => only === undefined || r.sleutel === only);
  const change = useMutation({ mutationFn: (region: string) => switchRegion(region, to) });
  return (
    <>
      <ul className="rw-region__list">
        {others.map((r) => (
          <li key={r.sleutel}>
            <TextButton onClick={() => change.mutate(r.sleutel)}>{texts.regions.goOn(r.naam)}</TextButton>
          </li>
        ))}
      </ul>
      {change.isError ? (
        <Notice tone="red" live>
          {texts.regions.failed}
        </Notice>
      ) : null}
    </>
  );
}

/** The name of the region in the header; for who has a role in more than one, a button that opens the choice. */
export function RegionSwitch(): ReactElement {
  const { regio } = useSession();
  const others = useOtherRegions();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  if (others.length === 0) return <span className="rw-region">{regio.naam}</span>;
  return (
    <div className="rw-region" ref={place}>
      <button
        type="button"
        className="rw-region__button"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        aria-label={texts.regions.choose(regio.naam)}
        onClick={() => setOpen(!open)}
      >
        {regio.naam}
        <ChevronDownIcon size={12} />
      </button>
      <div id={id} className="rw-region__choice" hidden={!open}>
        <RegionButtons />
      </div>
    </div>
  );
}

/** On a small screen the header has no room: the choice stands in the menu. */
export function RegionInMenu(): ReactElement | null {
  const { regio } = useSession();
  const others = useOtherRegions();
  if (others.length === 0) return null;
  return (
    <div className="rw-side__region">
      <p>{texts.regions.current(regio.naam)}</p>
      <RegionButtons />
    </div>
  );
}
