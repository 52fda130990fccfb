// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContractKind, FundingMode, Grain, Consequence } from '../domain/contract.js';

@Entity('contract')
export class ContractRow {
  @PrimaryColumn({ name: 'region_id', type: 'smallint' }) regionId!: number;
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'provider_id', type: 'uuid' }) providerId!: string;
  @Column('text') number!: string;
  @Column('text') kind!: ContractKind;
  @Column({ name: 'block_key', type: 'text', nullable: true }) blockKey!: string | null;
  @Column('daterange') valid!: string;
}

@Entity('contract_version')
export class ContractVersionRow {
  @PrimaryColumn({ name: 'region_id', type: 'smallint' }) regionId!: number;
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'contract_id', type: 'uuid' }) contractId!: string;
  @Column({ name: 'provider_id', type: 'uuid' }) providerId!: string;
  @Column('int') no!: number;
  @Column('text') ground!: string;
  @Column('text') summary!: string;
  @Column('daterange') agreed!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'text' }) recordedBy!: string;
}

@Entity('contract_version_period')
export class ContractVersionPeriodRow {
  @PrimaryColumn({ name: 'region_id', type: 'smallint' }) regionId!: number;
  @PrimaryColumn({ name: 'version_id', type: 'uuid' }) versionId!: string;
  @Column({ name: 'contract_id', type: 'uuid' }) contractId!: string;
  @Column({ name: 'provider_id', type: 'uuid' }) providerId!: string;
  @PrimaryColumn('daterange') valid!: string;
  @PrimaryColumn('tstzrange') recorded!: string;
}

@Entity('contract_line_term')
export class ContractLineTermRow {
  @PrimaryColumn({ name: 'region_id', type: 'smallint' }) regionId!: number;
  @PrimaryColumn({ name: 'version_id', type: 'uuid' }) versionId!: string;
  @PrimaryColumn({ name: 'contract_line_id', type: 'bigint' }) contractLineId!: string;
  @Column({ name: 'contract_id', type: 'uuid' }) contractId!: string;
  @Column({ name: 'provider_id', type: 'uuid' }) providerId!: string;
  @Column('text') unit!: string;
  @Column({ name: 'funding_mode', type: 'text' }) fundingMode!: FundingMode;
  @Column({ name: 'taakgericht_rule', type: 'text', nullable: true }) taakgerichtRule!: 'weigeren' | 'alleen-nul' | null;
  @Column({ type: 'text', array: true }) municipalities!: string[];
}

@Entity('tariff')
export class TariffRow {
  @PrimaryColumn({ name: 'region_id', type: 'smallint' }) regionId!: number;
  @PrimaryColumn({ name: 'version_id', type: 'uuid' }) versionId!: string;
  @PrimaryColumn({ name: 'contract_line_id', type: 'bigint' }) contractLineId!: string;
  @Column({ name: 'provider_id', type: 'uuid' }) providerId!: string;
  @PrimaryColumn('daterange') valid!: string;
  @Column('bigint') cents!: string;
}

@Entity('bestedingsruimte')
export class BestedingsruimteRow {
  @PrimaryColumn({ name: 'region_id', type: 'smallint' }) regionId!: number;
  @PrimaryColumn({ type: 'bigint', generated: 'identity' }) id!: string;
  @Column({ name: 'version_id', type: 'uuid' }) versionId!: string;
  @Column({ name: 'contract_id', type: 'uuid' }) contractId!: string;
  @Column({ name: 'provider_id', type: 'uuid' }) providerId!: string;
  @Column('int') year!: number;
  @Column('text') grain!: Grain;
  @Column({ name: 'segment_code', type: 'text', nullable: true }) segmentCode!: string | null;
  @Column({ name: 'product_ids', type: 'uuid', array: true, nullable: true }) productIds!: string[] | null;
  @Column({ name: 'grain_key', type: 'text' }) grainKey!: string;
  @Column({ type: 'bigint', nullable: true }) cents!: string | null;
  @Column('text') consequence!: Consequence;
}

export const contractRows = [ContractRow, ContractVersionRow, ContractVersionPeriodRow, ContractLineTermRow, TariffRow, BestedingsruimteRow];
