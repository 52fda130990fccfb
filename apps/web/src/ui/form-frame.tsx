// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, type FormEvent, type ReactElement, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form that opens within its section: its title takes the focus, for the button that opened it is gone by then. */
export function FormFrame({ title, onSubmit, children }: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="rw-detail rw-stack rw-stack--wide rw-assessing" onSubmit={submit} noValidate aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </form>
  );
}
