// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ConcentrationQuery } from '../persistence/concentration.query.js';
import { CoverageCellQuery } from '../persistence/coverage-cell.query.js';
import { CoverageQuery } from '../persistence/coverage.query.js';
import { CoverageController } from './coverage.controller.js';

@Module({
  controllers: [CoverageController],
  providers: [CoverageQuery, CoverageCellQuery, ConcentrationQuery],
})
export class FundingHttpModule {}
