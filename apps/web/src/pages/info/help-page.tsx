// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { texts } from '../../texts/nl.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';

export function Page(): ReactElement {
  const { title, lead, items } = texts.info.help;
  return (
    <PageFrame title={title} lead={lead}>
      {items.map((item) => (
        <Section key={item.title} title={item.title}>
          <p className="rw-prose">{item.text}</p>
        </Section>
      ))}
    </PageFrame>
  );
}
