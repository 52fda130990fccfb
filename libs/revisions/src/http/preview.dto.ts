// SPDX-License-Identifier: EUPL-1.2
import { ChoiceField, EXPORT_FORMATS, PageQuery, TextField, type ExportFormat } from '#platform/http';

const SORTS = ['contract', '-contract', 'aanbieder', '-aanbieder', 'verschil', '-verschil', 'cumulatief', '-cumulatief'] as const;

export class PreviewContractsQueryDto extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Deel van een nummer of van de naam van een aanbieder.' }) zoek?: string;
  @ChoiceField(['apart', 'waarschuwing'], { optional: true, description: 'Alleen wat apart is gezet, of een waarschuwing heeft.' }) alleen?:
    'apart' | 'waarschuwing';
  @TextField({ max: 10, optional: true, description: 'Code van een gemeente.' }) gemeente?: string;
  @TextField({ max: 40, optional: true, description: 'Code van een segment of blok.' }) segment?: string;
  @ChoiceField(SORTS, { optional: true, description: 'Waarop gesorteerd; een min ervoor keert om.' }) sorteer?: (typeof SORTS)[number];
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele keuze als bestand.' }) formaat?: ExportFormat;
}

export class ExplainDeviationDto {
  @TextField({ max: 2000, lines: true, description: 'Waarom deze grond toch kan.' }) reden!: string;
}
