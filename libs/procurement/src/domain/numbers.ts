// SPDX-License-Identifier: EUPL-1.2

/** How a procedure is called: "IP-003". */
export const procedureNumber = (no: number): string => `IP-${String(no).padStart(3, '0')}`;
/** The number of the contract of who is admitted: "OH-003-0007". */
export const admissionContract = (procedureNo: number, applicationNo: number): string =>
  `OH-${String(procedureNo).padStart(3, '0')}-${String(applicationNo).padStart(4, '0')}`;
/** How an objection or complaint is called: "BZ-0007". */
export const objectionNumber = (no: number): string => `BZ-${String(no).padStart(4, '0')}`;
/** How an application is called: "A-0007". */
export const applicationNumber = (no: number): string => `A-${String(no).padStart(4, '0')}`;
/** The number of the contract of who won a tender: "SAS-004-0001". */
export const tenderContract = (procedureNo: number, winner: number): string =>
  `SAS-${String(procedureNo).padStart(3, '0')}-${String(winner).padStart(4, '0')}`;
