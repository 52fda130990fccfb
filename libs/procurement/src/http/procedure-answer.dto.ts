// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';

class RuleDto {
  @ApiProperty() tekst!: string;
  @ApiProperty() bron!: string;
  @ApiProperty({ enum: ['gelezen', 'gezien', 'te-bevestigen', 'werkwijze'] }) zekerheid!: string;
}

export class StepOutlookDto {
  @ApiProperty() stap!: string;
  @ApiProperty() naar!: string;
  @ApiProperty({ type: [String], description: 'Wat er nog voor nodig is.' }) mist!: readonly string[];
  @ApiProperty({ type: RuleDto }) regel!: RuleDto;
  @ApiProperty({ type: String, nullable: true, description: 'De brief die met de stap weggaat, om eerst te lezen.' }) brief!: string | null;
}

export class ProcedureItemDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'IP-001' }) nummer!: string;
  @ApiProperty() soort!: string;
  @ApiProperty() titel!: string;
  @ApiProperty() toelichting!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'code en naam' }) segment!: { code: string; naam: string } | null;
  @ApiProperty() staat!: string;
  @ApiProperty({ type: String, enum: ['open', 'nog-niet', 'voorbij'], nullable: true }) aanmelden!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) opent!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) sluit!: string | null;
  @ApiProperty({ type: 'integer' }) aantalEisen!: number;
  @ApiProperty({ type: 'integer' }) aantalProducten!: number;
  @ApiProperty({ format: 'date' }) contractVan!: string;
  @ApiProperty({ format: 'date' }) contractTotEnMet!: string;
  @ApiProperty() alleenMissendAanbod!: boolean;
  @ApiProperty({ type: Object, nullable: true, description: 'lopend en toegelaten; niet voor een aanbieder' }) aanmeldingen!: object | null;
  @ApiProperty({ type: Object, nullable: true, description: 'De eigen aanmelding van een aanbieder: id, nummer en staat.' }) eigen!: object | null;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class ProcedureDetailDto extends ProcedureItemDto {
  @ApiProperty() motivering!: string;
  @ApiProperty({ type: Object, description: 'sleutel en naam' }) contractsoort!: object;
  @ApiProperty({ type: [Object], description: 'code en naam' }) gemeenten!: object[];
  @ApiProperty({ type: 'integer' }) verduidelijkingDagen!: number;
  @ApiProperty({ type: 'integer' }) bezwaarDagen!: number;
  @ApiProperty({ type: String, nullable: true }) bron!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) gepubliceerdOp!: string | null;
  @ApiProperty({ type: [Object], description: 'van en totEnMet' }) vensters!: object[];
  @ApiProperty({ type: [Object], description: 'nummer, titel, tekst, bewijssoort, bewijs en verloopt' }) eisen!: object[];
  @ApiProperty({ type: [Object], description: 'id, code, naam, eenheid, tarief en besluit' }) tarieven!: object[];
  @ApiProperty({ type: [Object], description: 'op, door, stap en tekst; niet voor een aanbieder' }) gebeurtenissen!: object[];
  @ApiProperty({ type: [StepOutlookDto] }) stappen!: StepOutlookDto[];
}

export class ApplicationItemDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'A-0007' }) nummer!: string;
  @ApiProperty({ type: Object, description: 'id, nummer en titel' }) procedure!: object;
  @ApiProperty({ type: Object, description: 'sleutel en naam' }) aanbieder!: object;
  @ApiProperty() staat!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) ingediendOp!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) antwoordVoor!: string | null;
  @ApiProperty({ type: String, nullable: true }) contract!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) hertoetsOp!: string | null;
  @ApiProperty() hertoetsNodig!: boolean;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class ApplicationDetailDto extends ApplicationItemDto {
  @ApiProperty({ type: Object }) bedrijf!: object;
  @ApiProperty({ type: Object, description: 'Per onderwerp: geldt en toelichting.' }) verklaring!: object;
  @ApiProperty({ type: [String] }) gekozen!: string[];
  @ApiProperty({ type: [Object] }) antwoorden!: object[];
  @ApiProperty({ type: [Object], description: 'Per eis; alleen voor de regio.' }) oordelen!: object[];
  @ApiProperty({ type: [Object] }) vragen!: object[];
  @ApiProperty({ type: [Object] }) brieven!: object[];
  @ApiProperty({ type: Object, nullable: true, description: 'op en kenmerk (SHA-256 van wat is ingediend)' }) ontvangst!: object | null;
  @ApiProperty({ type: String, nullable: true }) beoordelaar!: string | null;
  @ApiProperty({ type: [Object] }) gebeurtenissen!: object[];
  @ApiProperty({ type: [StepOutlookDto] }) stappen!: StepOutlookDto[];
  @ApiProperty({ type: [Object], description: 'pointer en tekst: wat nog moet worden ingevuld' }) ontbreekt!: object[];
  @ApiProperty({ type: [Number], description: 'Eisen waarvan het bewijs is verlopen.' }) verlopen!: readonly number[];
  @ApiProperty({ type: ProcedureDetailDto, description: 'De stukken waarop wordt getoetst.' }) stukken!: object;
  @ApiProperty({ type: [Object], description: 'Onderwerpen van de eigen verklaring: sleutel, titel en vraag.' }) onderwerpen!: object[];
}

export class WaitingDto {
  @ApiProperty({ type: 'integer', description: 'Aanmeldingen die op een beoordelaar wachten.' }) wachtend!: number;
}

export class NextDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'De aanmelding die u nu beoordeelt; null: er wacht niets.' }) id!:
    string | null;
}

export class ProcedureChoicesDto {
  @ApiProperty({ type: [Object], description: 'sleutel en naam' }) contractsoorten!: { sleutel: string; naam: string }[];
}

class AdmissionYearDto {
  @ApiProperty({ type: 'integer' }) jaar!: number;
  @ApiProperty({ type: 'integer' }) ingediend!: number;
  @ApiProperty({ type: 'integer' }) toegelaten!: number;
  @ApiProperty({ type: 'integer' }) afgewezen!: number;
  @ApiProperty({ type: 'integer' }) hertoetst!: number;
  @ApiProperty({ type: 'integer' }) uitgetreden!: number;
  @ApiProperty({ type: 'integer', description: 'Toegelaten op de laatste dag van het jaar; van het lopende jaar vandaag.' }) aanHetEind!: number;
}

class AdmissionTermDto {
  @ApiProperty({ format: 'date' }) op!: string;
  @ApiProperty({ enum: ['venster-open', 'venster-dicht', 'overeenkomst-eindigt', 'bewijs-verloopt'] }) soort!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'Van wie het bewijs verloopt: id en aanbieder.' }) aanmelding!: object | null;
}

export class AdmissionYearsDto {
  @ApiProperty({ type: [AdmissionYearDto] }) jaren!: readonly AdmissionYearDto[];
  @ApiProperty({ type: [AdmissionTermDto], description: 'Wat het komende jaar komt, en het einde van de overeenkomsten.' })
  termijnen!: readonly AdmissionTermDto[];
}
