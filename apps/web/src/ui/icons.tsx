// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';

interface Props {
  readonly size?: number;
}

const icon = (path: string, box = 16) =>
  function Icon({ size = 16 }: Props): ReactElement {
    return (
      <svg
        width={size}
        height={size}
        viewBox={`0 0 ${box} ${box}`}
        aria-hidden="true"
        focusable="false"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={path} />
      </svg>
    );
  };

export const SearchIcon = icon('M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14');
export const CalendarIcon = icon('M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3');
export const DownloadIcon = icon('M8 2v8M4.7 7 8 10.3 11.3 7M2.5 13.5h11');
export const MenuIcon = icon('M2 4h12M2 8h12M2 12h12');
export const ChevronDownIcon = icon('M2.5 4.5 6 8l3.5-3.5', 12);
export const CloseIcon = icon('M3.5 3.5l9 9M12.5 3.5l-9 9');
export const ArrowDownIcon = icon('M6 2v8M2.8 7 6 10.2 9.2 7', 12);
export const ArrowUpIcon = icon('M6 10V2M2.8 5 6 1.8 9.2 5', 12);

export function BrandIcon(): ReactElement {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="#0b4f6c" strokeWidth="2.5">
      <path d="M2.25 2.25h19.5v19.5H2.25zM9.5 2.25v19.5M2.25 9.5h19.5" />
    </svg>
  );
}
