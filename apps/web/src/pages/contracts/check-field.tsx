// SPDX-License-Identifier: EUPL-1.2
import { FormLabel } from '@utrecht/component-library-react';
import { useId, type ReactElement, type ReactNode } from 'react';

interface Props {
  readonly label: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** A box to tick with its label beside it. */
export function CheckField({ label, value, onChange }: Props): ReactElement {
  const id = useId();
  return (
    <div className="rw-check">
      <input id={id} type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      <FormLabel htmlFor={id}>{label}</FormLabel>
    </div>
  );
}
