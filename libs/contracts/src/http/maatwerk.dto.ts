// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import {
  AmountField,
  ChoiceField,
  DateField,
  EXPORT_FORMATS,
  PageQuery,
  SortField,
  TextField,
  WholeField,
  YearField,
  type ExportFormat,
} from '#platform/http';
import { MAATWERK_STATES, SIGNING_SIDES, type SigningSide } from '../domain/maatwerk-request.js';

const SHOWN = [...MAATWERK_STATES, 'afgelopen'] as const;

export class MaatwerkQueryDto extends PageQuery {
  @ChoiceField([...SHOWN, 'open'], { optional: true, description: 'Een staat, of "open": nog geen contract en niet gesloten.' }) staat?:
    (typeof SHOWN)[number] | 'open';
  @ChoiceField(['ja'], { optional: true, description: 'De hulp zou al begonnen zijn en er is nog geen contract.' }) teLaat?: 'ja';
  @TextField({ max: 4, optional: true, description: 'Gemeentecode.' }) gemeente?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @YearField({ optional: true, description: 'Jaar van de aanvraag.' }) jaar?: number;
  @TextField({ max: 100, optional: true, description: 'Deel van de aanbieder, het kenmerk, het contract, de productcode, of het nummer.' })
  zoek?: string;
  @SortField(['aangevraagd', 'van', 'dagen']) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De lijst als bestand.' }) formaat?: ExportFormat;
}

export class MaatwerkYearDto {
  @YearField({ optional: true, description: 'Standaard dit jaar.' }) jaar?: number;
}

export class MaatwerkDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'MA-0012' }) nummer!: string;
  @ApiProperty({ type: Object, description: 'code en naam' }) gemeente!: object;
  @ApiProperty({ description: 'Hoe de gemeente de jeugdige noemt; nooit een naam of BSN.' }) kenmerk!: string;
  @ApiProperty({ type: Object, description: 'sleutel en naam' }) aanbieder!: object;
  @ApiProperty({ type: Object, description: 'code, naam en eenheid' }) product!: object;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ format: 'date' }) totEnMet!: string;
  @ApiProperty({ enum: SHOWN }) staat!: (typeof SHOWN)[number];
  @ApiProperty({ description: 'De eerste dag is er en er is nog geen contract.' }) teLaat!: boolean;
  @ApiProperty({ format: 'date' }) gevraagdOp!: string;
  @ApiProperty({ type: Object, description: 'toets, goedkeuring, ondertekening en totaal, in dagen' }) dagen!: object;
  @ApiProperty({ example: '95.00', description: 'Afgesproken, en tot de toets wat de aanbieder vraagt.' }) tarief!: string;
  @ApiProperty({ type: String, nullable: true }) regionaal!: string | null;
  @ApiProperty({ example: '2470.00' }) waarde!: string;
  @ApiProperty({ type: String, nullable: true }) contract!: string | null;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class MaatwerkDetailDto extends MaatwerkDto {
  @ApiProperty({ type: 'integer' }) aantal!: number;
  @ApiProperty() gevraagdTarief!: string;
  @ApiProperty() reden!: string;
  @ApiProperty({ type: Object, description: 'contracten, alGecontracteerd, maatwerk en agb: van de dag van de toets, daarvoor van nu' })
  feiten!: object;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
  @ApiProperty({ type: String, nullable: true }) tariefReden!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'De grens waarbinnen is goedgekeurd; leeg: er was er geen vastgelegd.' }) mandaat!:
    string | null;
  @ApiProperty({ type: [Object], description: 'partij, naam, functie, op en vastgelegdDoor' }) handtekeningen!: object[];
  @ApiProperty({ type: Object, nullable: true, description: 'op, door en reden' }) gesloten!: object | null;
  @ApiProperty({ type: [Object], description: 'op, door, soort en tekst; oudste eerst' }) gebeurtenissen!: object[];
}

export class MaatwerkSummaryDto {
  @ApiProperty({ type: 'integer' }) jaar!: number;
  @ApiProperty({ type: 'integer' }) aangevraagd!: number;
  @ApiProperty({ type: 'integer' }) getekend!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'De helft was in dit aantal dagen getekend.' }) dagenHelft!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) dagenHoogstens!: number | null;
  @ApiProperty({ type: Object, description: 'toets, goedkeuring en ondertekening: dagen gemiddeld' }) gemiddeld!: object;
  @ApiProperty({ type: 'integer' }) open!: number;
  @ApiProperty({ type: 'integer' }) teLaat!: number;
  @ApiProperty({ type: [Object], description: 'staat, aantal, teLaat en eerste' }) perStaat!: object[];
}

export class MaatwerkRequestDto {
  @TextField({ max: 4, description: 'Gemeentecode.' }) gemeente!: string;
  @TextField({ max: 10, description: 'Eigen kenmerk van de jeugdige, zoals J-104.' }) kenmerk!: string;
  @TextField({ max: 100, description: 'Sleutel van de aanbieder.' }) aanbieder!: string;
  @TextField({ max: 5, description: 'Productcode.' }) product!: string;
  @DateField() van!: string;
  @DateField() totEnMet!: string;
  @WholeField({ min: 1, max: 1_000_000, description: 'Eenheden over de hele periode.' }) aantal!: number;
  @AmountField({ description: 'Wat de aanbieder per eenheid vraagt.' }) tarief!: string;
  @TextField({ max: 2000, lines: true, description: 'Waarom; zonder naam, BSN of geboortedatum.' }) reden!: string;
}

class StepDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
}

export class MaatwerkCheckDto extends StepDto {
  @AmountField({ description: 'Het tarief dat wordt afgesproken.' }) tarief!: string;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true }) tariefReden?: string | null;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true }) toelichting?: string | null;
}

export class MaatwerkApprovalDto extends StepDto {}

export class MaatwerkCloseDto extends StepDto {
  @TextField({ max: 2000, lines: true }) reden!: string;
}

export class MaatwerkSignatureDto extends StepDto {
  @ChoiceField(SIGNING_SIDES) partij!: SigningSide;
  @TextField({ max: 150, description: 'Wie tekende.' }) naam!: string;
  @TextField({ max: 150, description: 'Op grond waarvan: functie of mandaat.' }) functie!: string;
  @DateField({ description: 'Dag van tekenen.' }) datum!: string;
}

export class MaatwerkEndDto extends MaatwerkCloseDto {
  @DateField({ description: 'De laatste dag van de hulp.' }) laatsteDag!: string;
}

export class MaatwerkMandateDto {
  @ChoiceField(['contractmanager', 'inkoopadviseur', 'controller', 'bestuurder']) rol!: string;
  @AmountField({ description: 'Hoogste waarde van een aanvraag.' }) hoogstens!: string;
  @DateField() vanaf!: string;
  @TextField({ max: 300, min: 3, description: 'Waar het staat.' }) bron!: string;
}
