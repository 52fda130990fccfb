// SPDX-License-Identifier: EUPL-1.2

export const CONSULTATION_KINDS = ['ontwikkeltafel', 'deeltafel'] as const;
export type ConsultationKind = (typeof CONSULTATION_KINDS)[number];

/** How far those who are asked decide along, from being told to deciding together. */
export const CONSULTATION_LEVELS = ['informeren', 'raadplegen', 'adviseren', 'coproduceren', 'meebeslissen'] as const;
export type ConsultationLevel = (typeof CONSULTATION_LEVELS)[number];

export const CONTRIBUTOR_KINDS = ['aanbieder', 'clientenraad', 'gemeente', 'verwijzer'] as const;
export type ContributorKind = (typeof CONTRIBUTOR_KINDS)[number];

/** What became of a contribution. */
export const CONTRIBUTION_OUTCOMES = ['overgenomen', 'deels-overgenomen', 'niet-overgenomen', 'beantwoord'] as const;
export type ContributionOutcome = (typeof CONTRIBUTION_OUTCOMES)[number];
