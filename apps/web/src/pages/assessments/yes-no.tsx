// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { texts } from '../../texts/nl.js';
import { StatusBadge } from '../../ui/status-badge.js';

/** Whether a criterion is met. No is no fault: grey, not red. */
export function YesNo({ met }: { readonly met: boolean | null | undefined }): ReactElement {
  const words = texts.assessments;
  if (met === true)
    return (
      <StatusBadge tone="green" plain>
        {words.yes}
      </StatusBadge>
    );
  return (
    <StatusBadge tone={met === false ? 'grey' : 'orange'} plain>
      {met === false ? words.no : words.open}
    </StatusBadge>
  );
}
