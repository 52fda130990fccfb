// SPDX-License-Identifier: EUPL-1.2

/** The messages this product reads. */
export type MessageType = 'JW323' | 'JW301' | 'JW305' | 'JW307' | 'JW315';

/**
 * accepted: keeps the official schema and the rules inside one message;
 * rejected: keeps the schema, breaks a rule;
 * unreadable: not XML, not a message we read, or not after the schema.
 */
export type Verdict = 'accepted' | 'rejected' | 'unreadable';

/** What is wrong, where, and (in plain Dutch) what to do about it. Never holds a value from the message that could be a BSN. */
export interface Finding {
  /** The official code of a rule (TR358), or XML, TYPE or XSD for an unreadable message. */
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

export interface CheckedMessage {
  readonly message: MessageType | null;
  /** Number of Prestatie elements; 0 for an unreadable message and for any other type than JW323. */
  readonly lines: number;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** Present when the message keeps the schema, also when it is rejected. */
  readonly content: MessageContent | null;
}

/** What a message that keeps the schema holds; `type` tells which. */
export type MessageContent = DeclarationMessage | AllocationMessage | StartMessage | StopMessage | RequestMessage;

export type DebitCredit = 'D' | 'C';

export interface MessageHeader {
  readonly sender: string;
  readonly receiver: string;
  readonly identification: string;
  readonly dated: string;
  readonly baseXsdVersion: string;
  readonly messageXsdVersion: string;
}

/** One Prestatie of a JW323. */
export interface DeclarationLine {
  readonly reference: string;
  readonly previousReference: string | null;
  readonly allocationNumber: number;
  readonly category: string;
  readonly productCode: string;
  readonly from: string;
  readonly until: string;
  readonly volume: number;
  readonly unit: string;
  readonly tariffCents: number | null;
  readonly amountCents: number;
  readonly debitCredit: DebitCredit;
}

export interface DeclarationClient {
  readonly bsn: string;
  readonly lines: readonly DeclarationLine[];
}

/** A JW323: what a provider declares to a municipality for one calendar month. */
export interface DeclarationMessage {
  readonly type: 'JW323';
  readonly header: MessageHeader;
  readonly declarationNumber: string;
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly declarationDate: string;
  readonly totalCents: number;
  readonly totalDebitCredit: DebitCredit;
  readonly clients: readonly DeclarationClient[];
}

/** The client of a message about one client. Name and address stay in the message: nothing here needs them. */
export interface MessageClient {
  readonly bsn: string;
  readonly birthDate: string;
  /** 1 = day unknown, 2 = day and month unknown, 3 = date unknown; null = the date is exact. */
  readonly birthDateUse: string | null;
  readonly gender: string;
}

/** One ToegewezenProduct of a JW301. */
export interface Allocation {
  readonly number: number;
  readonly providerReference: string | null;
  readonly category: string | null;
  readonly productCode: string | null;
  readonly assignedDate: string;
  readonly assignedTime: string;
  readonly from: string;
  readonly until: string | null;
  readonly reasonChange: string | null;
  readonly volume: number | null;
  readonly unit: string | null;
  readonly frequency: string | null;
  readonly budgetCents: number | null;
}

/** A JW301: what a municipality allocates to a provider for one client. */
export interface AllocationMessage {
  readonly type: 'JW301';
  readonly header: MessageHeader;
  readonly client: MessageClient;
  readonly allocations: readonly Allocation[];
}

/** 1 = new, 3 = takes an earlier notice back; the schema knows 2 and 9 too, level 2 refuses them. */
export type NoticeStatus = '1' | '2' | '3' | '9';

/** One StartProduct of a JW305. */
export interface CareStart {
  readonly allocationNumber: number | null;
  readonly category: string | null;
  readonly productCode: string | null;
  readonly allocationFrom: string | null;
  readonly begins: string;
  readonly status: NoticeStatus;
}

/** A JW305: a provider tells a municipality that care of a client has begun. */
export interface StartMessage {
  readonly type: 'JW305';
  readonly header: MessageHeader;
  readonly client: MessageClient;
  readonly starts: readonly CareStart[];
}

/** One StopProduct of a JW307. */
export interface CareStop extends CareStart {
  readonly endReason: string;
  readonly ends: string;
}

/** A JW307: a provider tells a municipality that care of a client has ended, for good or for a time. */
export interface StopMessage {
  readonly type: 'JW307';
  readonly header: MessageHeader;
  readonly client: MessageClient;
  readonly stops: readonly CareStop[];
}

/** One AangevraagdProduct of a JW315. */
export interface AllocationRequest {
  readonly providerReference: string;
  readonly decisionNumber: number | null;
  readonly decisionFrom: string | null;
  readonly category: string | null;
  readonly productCode: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly volume: number | null;
  readonly unit: string | null;
  readonly frequency: string | null;
  readonly budgetCents: number | null;
  readonly referrerType: string;
  readonly referrerName: string | null;
  readonly referrerCode: string | null;
  /** Whether the provider appeals to a national framework contract; null when it does not say. */
  readonly frameworkContract: boolean | null;
}

/** A JW315: a provider asks a municipality for an allocation for one client. */
export interface RequestMessage {
  readonly type: 'JW315';
  readonly header: MessageHeader;
  readonly client: MessageClient;
  readonly requests: readonly AllocationRequest[];
}
