// SPDX-License-Identifier: EUPL-1.2
import { defineJob, defineSchedule } from '#platform';

export const watchContractsJob = defineJob<null>({
  name: 'contracts.watch',
  queue: 'controle',
  title: 'Contractkalender bijhouden',
  attempts: 5,
  backoffSeconds: 30,
  parse: () => null,
});

export const renewContractJob = defineJob<{ number: string }>({
  name: 'contracts.renew',
  queue: 'controle',
  title: 'Contract stilzwijgend verlengen',
  attempts: 5,
  backoffSeconds: 30,
  parse(raw) {
    const number = (raw as { number?: unknown } | null)?.number;
    if (typeof number !== 'string' || number === '') throw new Error('contracts.renew: number is missing');
    return { number };
  },
});

export const nightlyContractWatch = defineSchedule({
  name: 'contractkalender',
  title: 'Herinneringen en stilzwijgende verlengingen, elke nacht',
  job: watchContractsJob,
  at: '01:00',
  every: 'dag',
  payload: () => null,
});
