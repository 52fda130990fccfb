// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContractsModule, PdfThreads } from '#contracts';
import { PreviewRoundHandler } from './preview-round.handler.js';
import { OfferHandler, OfferRoundHandler, RoundMomentHandler, SettleOfferHandler, WatchRoundsHandler } from './offer-round.handler.js';

@Module({
  // The versions that were agreed are written by the contract machinery, through its rows.
  imports: [ContractsModule],
  providers: [PdfThreads, PreviewRoundHandler, OfferRoundHandler, OfferHandler, SettleOfferHandler, RoundMomentHandler, WatchRoundsHandler],
})
export class RevisionsJobsModule {}
