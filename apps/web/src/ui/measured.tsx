// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

/** Gives a chart the width it really has, so that it is drawn anew instead of shrunk. */
export function Measured({ children }: { readonly children: (width: number) => ReactNode }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <div ref={box}>{width > 0 ? children(width) : null}</div>;
}
