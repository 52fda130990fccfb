// SPDX-License-Identifier: EUPL-1.2

/** How a decision of a body names a segment of a strategy as its subject: "haaglanden-2027/5". A decision on a segment holds for its parts. */
export const segmentSubject = (strategyKey: string, segmentKey: string): string => `${strategyKey}/${segmentKey}`;

/**
 * Whether an action of a strategy can rest on a decision about this subject: the strategy or its ambitions as a whole, everything of a
 * kind, or one of the segments that the action is for.
 */
export function carriesAction(subjectId: string | null, strategyKey: string, segments: readonly string[]): boolean {
  return subjectId === null || subjectId === strategyKey || segments.some((segment) => subjectId === segmentSubject(strategyKey, segment));
}
