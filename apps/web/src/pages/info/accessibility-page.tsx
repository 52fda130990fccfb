// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { texts } from '../../texts/nl.js';
import { Page as PageFrame } from '../../ui/page.js';

export function Page(): ReactElement {
  const { title, lead, paragraphs } = texts.info.accessibility;
  return (
    <PageFrame title={title} lead={lead}>
      <div className="rw-prose">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </PageFrame>
  );
}
