// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import {
  AmountField,
  ChoiceField,
  DateField,
  EXPORT_FORMATS,
  PageQuery,
  SortField,
  TextField,
  Type,
  WholeField,
  type Column,
  type ExportFormat,
} from '#platform/http';
import { REGISTER_SORTS, REGISTER_STATES, type RegisterRow, type RegisterState } from '../persistence/register.query.js';

export class RegisterQueryDto extends PageQuery {
  @TextField({
    max: 200,
    optional: true,
    description: 'Woorden die alle voorkomen in nummer, namen, producten, wijziging of clausules; tussen aanhalingstekens: achter elkaar.',
  })
  zoek?: string;
  @TextField({ max: 60, optional: true, description: 'Soort overeenkomst.' }) soort?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @TextField({ max: 40, optional: true, description: 'Code van een segment of sleutel van een blok.' }) segment?: string;
  @TextField({ max: 4, optional: true, description: 'Code van een gemeente die meedoet.' }) gemeente?: string;
  @TextField({ max: 5, optional: true, description: 'Code van een product dat erin staat.' }) product?: string;
  @AmountField({ optional: true, description: 'Met dit tarief; met product: voor dat product.' }) tarief?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel van een clausule die erin geldt.' }) clausule?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel van een KPI waarover een norm is afgesproken.' }) kpi?: string;
  @WholeField({ min: 1, max: 10_000, optional: true, description: 'Met clausule: de versie van haar tekst.' }) clausuleversie?: number;
  @IsOptional()
  @Matches(/^-?\d{1,12}(\.\d{1,4})?$/, { message: 'Vul een getal in, zoals 80 of 12.5.' })
  @ApiProperty({ type: String, required: false, description: 'Met kpi: de norm die is afgesproken.' })
  norm?: string;
  @ChoiceField(REGISTER_STATES, { optional: true }) staat?: RegisterState;
  @DateField({ optional: true, description: 'Laatste dag van de looptijd.' }) eindigtOp?: string;
  @DateField({ optional: true, description: 'De looptijd eindigt voor deze dag.' }) eindigtVoor?: string;
  @TextField({ max: 36, optional: true, description: '"mij", het id van een contractmanager, of "geen".' }) beheerder?: string;
  @DateField({ optional: true, description: 'Zoals bekend op deze dag; standaard vandaag.' }) zoalsBekendOp?: string;
  @SortField(REGISTER_SORTS) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De lijst als bestand.' }) formaat?: ExportFormat;
}

export class RegisterRowDto {
  @ApiProperty() nummer!: string;
  @ApiProperty() soort!: string;
  @ApiProperty({ type: Object, description: 'sleutel en naam' }) aanbieder!: Record<string, unknown>;
  @ApiProperty({ type: String, nullable: true, description: 'De contractmanager.' }) beheerder!: string | null;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ format: 'date' }) totEnMet!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'De versie die op die dag gold.' }) versie!: number | null;
  @ApiProperty({ enum: REGISTER_STATES }) staat!: RegisterState;
  @ApiProperty({ type: 'integer' }) producten!: number;
  @ApiProperty({ type: [Object], description: 'sleutel en naam van segmenten, of van het blok' }) segmenten!: Record<string, unknown>[];
  @ApiProperty({ type: [String], description: 'Met product: de tarieven daarvan.' }) tarieven!: string[];
  @ApiProperty({ enum: ['naam', 'producten', 'wijziging', 'clausules'], isArray: true, description: 'Met zoek: waar het is gevonden.' })
  gevondenIn!: string[];
}

export class RegisterChoicesDto {
  @ApiProperty({ type: [Object], description: 'sleutel en aantal' }) soorten!: Record<string, unknown>[];
  @ApiProperty({ type: [Object], description: 'id en naam' }) beheerders!: Record<string, unknown>[];
  @ApiProperty({ type: [Object], description: 'sleutel, naam en soort (segment of blok)' }) segmenten!: Record<string, unknown>[];
  @ApiProperty({ type: [Object], description: 'code en naam' }) gemeenten!: Record<string, unknown>[];
}

export class ProductUseQueryDto {
  @TextField({ max: 5, description: 'Code van het product.' }) product!: string;
  @DateField({ optional: true, description: 'Zoals bekend op deze dag; standaard vandaag.' }) zoalsBekendOp?: string;
}

export class ProductUseDto {
  @ApiProperty() code!: string;
  @ApiProperty() naam!: string;
  @ApiProperty() eenheid!: string;
  @ApiProperty({ format: 'date' }) zoalsBekendOp!: string;
  @ApiProperty({ type: 'integer' }) overeenkomsten!: number;
  @ApiProperty({ type: 'integer' }) aanbieders!: number;
  @ApiProperty({ type: Object, nullable: true, description: 'bedrag en vanaf' }) regionaalTarief!: Record<string, unknown> | null;
  @ApiProperty({ type: [Object], description: 'Per staat en bedrag: verschil met het regionale tarief, overeenkomsten, aanbieders en gemeenten.' })
  tarieven!: Record<string, unknown>[];
}

/** What of the list a person keeps: filters and order, not the page or the day. */
export class ViewChoiceDto extends OmitType(RegisterQueryDto, ['pagina', 'perPagina', 'limit', 'offset', 'zoalsBekendOp', 'formaat'] as const) {}

export class ViewDto {
  @TextField({ max: 80 }) naam!: string;
  @ApiProperty({ type: ViewChoiceDto, description: 'De keuzes van de lijst, met de namen van haar adres.' })
  @ValidateNested()
  @Type(() => ViewChoiceDto)
  keuze!: ViewChoiceDto;
}

export class ViewChangeDto extends ViewDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
}

export class ShownViewDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: Object }) keuze!: Record<string, unknown>;
  @ApiProperty({ description: 'Door u gemaakt: alleen dan te wijzigen.' }) vanMij!: boolean;
  @ApiProperty() gemaaktDoor!: string;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

const FOUND_IN: Readonly<Record<string, string>> = {
  naam: 'nummer of naam',
  producten: 'producten',
  wijziging: 'wijziging en grond',
  clausules: 'clausules',
};
const STATES: Readonly<Record<RegisterState, string>> = {
  'geldt-nu': 'Geldt nu',
  komend: 'Komt nog',
  afgelopen: 'Afgelopen',
  'zonder-versie': 'Nog geen versie',
};

export const REGISTER_COLUMNS: readonly Column<RegisterRow>[] = [
  { head: 'Contract', kind: 'tekst', value: (r) => r.nummer },
  { head: 'Aanbieder', kind: 'tekst', value: (r) => r.aanbieder.naam },
  { head: 'Soort', kind: 'tekst', value: (r) => r.soort },
  { head: 'Segmenten en blokken', kind: 'tekst', value: (r) => r.segmenten.map((s) => s.naam).join(', ') },
  { head: 'Contractmanager', kind: 'tekst', value: (r) => r.beheerder },
  { head: 'Van', kind: 'datum', value: (r) => r.van },
  { head: 'Tot en met', kind: 'datum', value: (r) => r.totEnMet },
  { head: 'Staat', kind: 'tekst', value: (r) => STATES[r.staat] },
  { head: 'Versie', kind: 'getal', value: (r) => r.versie },
  { head: 'Producten', kind: 'getal', value: (r) => r.producten },
];

/** What a list that was narrowed to a product or to words tells besides. */
export const columnsFor = (asked: { readonly product: boolean; readonly words: boolean }): readonly Column<RegisterRow>[] => [
  ...REGISTER_COLUMNS,
  ...(asked.product
    ? [
        {
          head: 'Tarief van het product (€)',
          kind: 'tekst' as const,
          value: (r: RegisterRow) => r.tarieven.map((t) => t.replace('.', ',')).join('; '),
        },
      ]
    : []),
  ...(asked.words
    ? [{ head: 'Gevonden in', kind: 'tekst' as const, value: (r: RegisterRow) => r.gevondenIn.map((place) => FOUND_IN[place] ?? place).join(', ') }]
    : []),
];
