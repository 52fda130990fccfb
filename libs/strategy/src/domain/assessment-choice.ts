// SPDX-License-Identifier: EUPL-1.2

/** How a decision of a body names a segment of a strategy as its subject: "haaglanden-2027/5". A decision on a segment holds for its parts. */
export const segmentSubject = (strategyKey: string, segmentKey: string): string => `${strategyKey}/${segmentKey}`;
