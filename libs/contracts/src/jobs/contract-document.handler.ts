// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { ContractTermQuery } from '../persistence/contract-term.query.js';
import { ContractsQuery } from '../persistence/contracts.query.js';
import { VersionFactsQuery } from '../persistence/version-facts.query.js';
import { makeDocument } from '../use-cases/make-document.js';
import { makeDocumentJob } from './contract-document.definition.js';

@HandlesJob(makeDocumentJob)
export class MakeDocumentHandler implements JobHandler<{ documentId: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contracts: ContractsQuery,
    private readonly terms: ContractTermQuery,
    private readonly facts: VersionFactsQuery,
  ) {}

  async handle(job: RunningJob<{ documentId: string }>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => {
      const made = await makeDocument(tx, { contracts: this.contracts, terms: this.terms, facts: this.facts }, job.payload.documentId);
      await job.complete(tx, { gemaakt: made });
    });
  }
}
