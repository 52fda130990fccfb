// SPDX-License-Identifier: EUPL-1.2
import { createContext, useContext, useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { texts } from '../texts/nl.js';

interface Done {
  readonly text: string;
  readonly undo?: () => Promise<void> | void;
}

interface Undo {
  readonly done: Done | null;
  readonly tell: (done: Done | null) => void;
}

const Context = createContext<Undo>({ done: null, tell: () => undefined });

/** Keeps what was just done in view, with the way back, until it is closed or another page opens. */
export function UndoProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [done, tell] = useState<Done | null>(null);
  const { pathname } = useLocation();
  useEffect(() => tell(null), [pathname]);
  const value = useMemo(() => ({ done, tell }), [done]);
  return <Context value={value}>{children}</Context>;
}

export function useUndo(): (done: Done) => void {
  return useContext(Context).tell;
}

export function UndoBar(): ReactElement {
  const { done, tell } = useContext(Context);
  return (
    <div role="status">
      {done ? (
        <div className="rw-undo">
          <span>{done.text}</span>
          <span className="rw-undo__buttons">
            {done.undo ? (
              <button
                type="button"
                onClick={() => {
                  tell(null);
                  void done.undo?.();
                }}
              >
                {texts.actions.undo}
              </button>
            ) : null}
            <button type="button" onClick={() => tell(null)}>
              {texts.actions.close}
            </button>
          </span>
        </div>
      ) : null}
    </div>
  );
}
