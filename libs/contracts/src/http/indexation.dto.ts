// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { FIGURE_KINDS, type FigureKind } from '#catalogue';
import {
  ChoiceField,
  DateField,
  EXPORT_FORMATS,
  IdField,
  PageQuery,
  TextField,
  Type,
  WholeField,
  YearField,
  type ExportFormat,
} from '#platform/http';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { INDEXATION_STATES, type IndexationState } from '../domain/indexation-run.js';

const LINE_STATES = ['wacht', 'vastgelegd', 'overgeslagen'] as const;
const RATE = /^-?\d{1,2}(\.\d{1,2})?$/;
const CODES = { message: 'Noem hoogstens 200 codes.' };

/** A choice of codes; absent or null is no restriction. */
const Codes =
  (description: string): PropertyDecorator =>
  (target, key) => {
    ApiProperty({ type: [String], required: false, nullable: true, description })(target, key as string);
    IsOptional()(target, key as string);
    IsArray(CODES)(target, key as string);
    ArrayMaxSize(200, CODES)(target, key as string);
    IsString({ each: true, message: 'Noem codes als tekst.' })(target, key as string);
    MaxLength(60, { each: true, message: 'Een code heeft hoogstens 60 tekens.' })(target, key as string);
  };

export class IndexationsQueryDto extends PageQuery {
  @ChoiceField(INDEXATION_STATES, { optional: true }) staat?: IndexationState;
}

export class IndexationLinesQueryDto extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @ChoiceField(LINE_STATES, { optional: true, description: 'Hoe het met de overeenkomst staat.' }) staat?: string;
  @TextField({ max: 100, optional: true, description: 'Deel van een nummer of naam, of begin van een productcode.' }) zoek?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele keuze als bestand.' }) formaat?: ExportFormat;
}

export class IndexRuleQueryDto {
  @DateField({ description: 'De ingangsdatum.' }) datum!: string;
}

export class IndexFigureDto {
  @YearField() jaar!: number;
  @TextField({ max: 10, description: 'OVA of PPC.' }) reeks!: string;
  @ChoiceField(FIGURE_KINDS) soort!: FigureKind;
  @TextField({ max: 7, description: 'In procent, hoogstens twee decimalen.' })
  @Matches(RATE, { message: 'Vul een percentage in met hoogstens twee decimalen, zoals 3.84.' })
  percentage!: string;
}

export class PrepareIndexationDto {
  @TextField({ max: 120 }) titel!: string;
  @DateField({ description: 'Eerste dag waarop de nieuwe tarieven gelden.' }) ingangsdatum!: string;
  @YearField({ optional: true, nullable: true, description: 'Jaar waarvan de prognose wordt toegepast.' }) prognosejaar?: number | null;
  @YearField({ optional: true, nullable: true, description: 'Jaar waarvan het verschil tussen prognose en werkelijkheid wordt verrekend.' })
  verrekenjaar?: number | null;
  @ApiProperty({ type: [IndexFigureDto] })
  @IsArray({ message: 'Vul de indexcijfers in.' })
  @ArrayMaxSize(20, { message: 'Vul hoogstens 20 cijfers in.' })
  @ValidateNested({ each: true })
  @Type(() => IndexFigureDto)
  cijfers!: IndexFigureDto[];
  @TextField({ max: 400, description: 'Waar de cijfers zijn gevonden.' }) cijfersBron!: string;
  @Codes('Soorten overeenkomst; leeg is alle.') soorten?: string[] | null;
  @Codes('Segmenten en blokken; leeg is alle.') segmenten?: string[] | null;
  @Codes('Productcodes; leeg is alle.') producten?: string[] | null;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true }) toelichting?: string | null;
}

export class RecalculateIndexationDto extends PrepareIndexationDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
}

export class ApproveIndexationDto {
  @IdField({ optional: true, nullable: true, description: 'Het bestuursbesluit waarop zij rust, als het er is.' }) besluit?: string | null;
}

export class RefuseIndexationDto {
  @TextField({ max: 2000, lines: true }) reden!: string;
}

export class IndexPartDto {
  @ApiProperty({ example: 'OVA' }) reeks!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ example: '90.00', description: 'In procent.' }) gewicht!: string;
}

export class IndexRuleDto {
  @ApiProperty() naam!: string;
  @ApiProperty({ type: [IndexPartDto] }) onderdelen!: IndexPartDto[];
  @ApiProperty() bron!: string;
}

export class IndexationDto {
  @ApiProperty() id!: string;
  @ApiProperty({ type: 'integer' }) nummer!: number;
  @ApiProperty() titel!: string;
  @ApiProperty({ format: 'date' }) ingangsdatum!: string;
  @ApiProperty({ enum: INDEXATION_STATES }) staat!: IndexationState;
  @ApiProperty({ type: 'integer', nullable: true }) prognosejaar!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) verrekenjaar!: number | null;
  @ApiProperty({ example: '3.9000', description: 'In procent; elk tarief wordt één keer afgerond.' }) verandering!: string;
  @ApiProperty({ type: 'integer' }) overeenkomsten!: number;
  @ApiProperty({ type: 'integer' }) vastgelegd!: number;
  @ApiProperty({ type: 'integer', description: 'Overeenkomsten die na de goedkeuring zijn gewijzigd.' }) overgeslagen!: number;
  @ApiProperty() berekendDoor!: string;
  @ApiProperty({ type: String, format: 'date-time' }) berekendOp!: Date;
}

export class IndexationDetailDto extends IndexationDto {
  @ApiProperty({ type: IndexRuleDto }) regel!: IndexRuleDto;
  @ApiProperty({ type: [IndexFigureDto] }) cijfers!: IndexFigureDto[];
  @ApiProperty() cijfersBron!: string;
  @ApiProperty({ type: [String], nullable: true }) soorten!: string[] | null;
  @ApiProperty({ type: [String], nullable: true }) segmenten!: string[] | null;
  @ApiProperty({ type: [String], nullable: true }) producten!: string[] | null;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
  @ApiProperty({ type: 'integer' }) tarieven!: number;
  @ApiProperty({ type: Object, description: 'Wat niet meegaat, per reden.' }) weggelaten!: Record<string, number>;
  @ApiProperty({ type: String, nullable: true }) voorgelegdDoor!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) voorgelegdOp!: Date | null;
  @ApiProperty({ type: String, nullable: true }) beslistDoor!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) beslistOp!: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'Waarom zij is geweigerd.' }) opmerking!: string | null;
  @ApiProperty({ type: String, nullable: true }) taak!: string | null;
  @ApiProperty({ type: Object, nullable: true, description: 'Het bestuursbesluit: id, nummer en titel.' })
  besluit!: { id: string; nummer: number; titel: string } | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) vastgelegdOp!: Date | null;
  @ApiProperty({ type: 'integer' }) versie!: number;
  @ApiProperty({ description: 'Of u haar mag goedkeuren of weigeren: nooit uw eigen voorstel.' }) magBeslissen!: boolean;
}

export class IndexationLineDto {
  @ApiProperty() overeenkomst!: string;
  @ApiProperty({ type: Object }) aanbieder!: { sleutel: string; naam: string };
  @ApiProperty({ type: Object }) product!: { code: string; naam: string };
  @ApiProperty() eenheid!: string;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ format: 'date' }) totEnMet!: string;
  @ApiProperty({ example: '114.32' }) oud!: string;
  @ApiProperty({ example: '118.78' }) nieuw!: string;
  @ApiProperty({ example: '4.46' }) verschil!: string;
  @ApiProperty({ enum: LINE_STATES }) staat!: string;
  @ApiProperty({ type: String, nullable: true }) reden!: string | null;
}
