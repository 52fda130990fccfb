// SPDX-License-Identifier: EUPL-1.2
import { ChoiceField, DateField, EXPORT_FORMATS, PageQuery, TextField, WholeField, type ExportFormat } from '#platform/http';
import { TRANSFER_STATES, type TransferState } from '../persistence/exit.store.js';

const MAY_LACK = { optional: true, nullable: true } as const;

export class ExitsQueryDto extends PageQuery {
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele lijst als bestand.' }) formaat?: ExportFormat;
}

export class ExitDto {
  @WholeField({ min: 0, max: 1_000_000, description: 'De stand die u zag; 0: er was nog niets vastgelegd.' }) versie!: number;
  @TextField({ max: 500, description: 'Waarom deze aanbieder niet in de gekozen groep zit.' }) reden!: string;
  @DateField({ ...MAY_LACK, description: 'De laatste dag van de afbouw.' }) afbouwTotEnMet?: string | null;
  @ChoiceField(TRANSFER_STATES, { description: 'Hoe ver de overdracht van jeugdigen is.' }) overdracht!: TransferState;
  @TextField({ max: 2000, lines: true, ...MAY_LACK, description: 'Afspraken over de overdracht.' }) toelichting?: string | null;
}
