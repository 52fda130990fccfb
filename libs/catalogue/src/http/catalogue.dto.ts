// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { DateField, PageQuery, TextField } from '#platform/http';

export class ProductsQueryDto extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Begin van de code of deel van de naam.' }) zoek?: string;
}

export class ClassifyDto {
  @TextField({ max: 60, description: 'Code van de waarde, zie /indelingen.' }) waarde!: string;
  @DateField({ description: 'Eerste dag waarop de waarde geldt; de vorige eindigt de dag ervoor.' }) vanaf!: string;
}

export class ProductValueDto {
  @ApiProperty({ example: '5' }) waarde!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: String, enum: ['segment', 'blok'], nullable: true }) soort!: string | null;
  @ApiProperty({ example: '2027' }) versie!: string;
  @ApiProperty({ format: 'date' }) vanaf!: string;
  @ApiProperty() bron!: string;
}

export class ProductDto {
  @ApiProperty({ example: '45A04' }) code!: string;
  @ApiProperty({ example: '45', description: 'Landelijke productcategorie.' }) categorie!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ example: '04', description: 'Eenheid van declareren (WJ756).' }) eenheid!: string;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) totEnMet!: string | null;
  @ApiProperty() bron!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { nullable: true, allOf: [{ $ref: getSchemaPath(ProductValueDto) }] },
    description: 'Per indeling (sleutel) de waarde van vandaag; leeg is nog niet ingedeeld.',
  })
  indelingen!: Record<string, ProductValueDto | null>;
}

export class ProductNameDto {
  @ApiProperty({ example: '42A03' }) code!: string;
  @ApiProperty() naam!: string;
}

export class ClassificationNameDto {
  @ApiProperty({ example: 'segment' }) sleutel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ example: '2027' }) versie!: string;
}

export class ClassificationValueDto {
  @ApiProperty({ example: '5' }) code!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: String, enum: ['segment', 'blok'], nullable: true }) soort!: string | null;
  @ApiProperty() bron!: string;
}

export class ClassificationDto extends ClassificationNameDto {
  @ApiProperty({ format: 'date' }) vanaf!: string;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
  @ApiProperty() bron!: string;
  @ApiProperty({ type: [ClassificationValueDto] }) waarden!: ClassificationValueDto[];
}

export class ValueNameDto {
  @ApiProperty({ example: '5' }) code!: string;
  @ApiProperty() naam!: string;
}

export class ClassifiedDto {
  @ApiProperty({ type: ProductNameDto }) product!: ProductNameDto;
  @ApiProperty({ type: ClassificationNameDto }) indeling!: ClassificationNameDto;
  @ApiProperty({ type: ValueNameDto }) waarde!: ValueNameDto;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) totEnMet!: string | null;
}
