// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AdmissionStopsQuery } from '../persistence/admission-stops.query.js';
import { CeilingsQuery } from '../persistence/ceilings.query.js';
import { ConcentrationQuery } from '../persistence/concentration.query.js';
import { CoverageCellQuery } from '../persistence/coverage-cell.query.js';
import { CoverageQuery } from '../persistence/coverage.query.js';
import { MissingSupplyQuery } from '../persistence/missing-supply.query.js';
import { SavingsQuery } from '../persistence/savings.query.js';
import { AdmissionStopsController } from './admission-stops.controller.js';
import { CeilingsController } from './ceilings.controller.js';
import { CoverageController } from './coverage.controller.js';
import { MissingSupplyController } from './missing-supply.controller.js';
import { SavingsController } from './savings.controller.js';

@Module({
  controllers: [CoverageController, CeilingsController, SavingsController, MissingSupplyController, AdmissionStopsController],
  providers: [AdmissionStopsQuery, CoverageQuery, CoverageCellQuery, ConcentrationQuery, CeilingsQuery, SavingsQuery, MissingSupplyQuery],
})
export class FundingHttpModule {}
