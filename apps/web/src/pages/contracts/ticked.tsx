// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';

/** A box to tick with what is wrong about it above. */
export function Ticked({ error, children }: { readonly error: string | undefined; readonly children: ReactElement }): ReactElement {
  return (
    <div>
      {error ? (
        <span className="rw-field__error" role="alert">
          {error}
        </span>
      ) : null}
      {children}
    </div>
  );
}
