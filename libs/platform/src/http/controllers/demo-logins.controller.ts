// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DEMO_PASSWORD } from '../../auth/demo.js';
import { Public } from '../decorators.js';
import { DemoLoginsQuery } from './demo-logins.query.js';
import { DemoLoginDto } from './session.dto.js';

/** What each role comes to do, in a sentence for who tries the demo. */
const PURPOSE: Readonly<Record<string, string>> = {
  contractmanager: 'Ziet per aanbieder wat is afgesproken en hoe de besteding loopt, en handelt signalen af.',
  inkoopadviseur: 'Werkt aan segmenten, contracten en de indeling van producten.',
  controller: 'Leest declaraties in, ziet de besteding tot op de regel en bewaakt de bestedingsruimte.',
  aanbieder: 'Ziet alleen de eigen contracten, declaraties en bestedingsruimte.',
  gemeente: 'Ziet het aandeel van de eigen gemeente.',
  bestuurder: 'Ziet de besteding per segment en wat aandacht vraagt.',
  clientvertegenwoordiger: 'Duidt mee de cijfers; krijgt in een volgende versie eigen pagina’s.',
  verwijzer: 'Duidt mee de cijfers; krijgt in een volgende versie eigen pagina’s.',
  beoordelaar: 'Beoordeelt inschrijvingen; krijgt in een volgende versie eigen pagina’s.',
  tekenbevoegde: 'Ondertekent contracten; krijgt in een volgende versie eigen pagina’s.',
  beheerder: 'Beheert taken, accounts en het logboek.',
  auditor: 'Leest alles mee, ook het logboek, en wijzigt niets.',
};

@ApiTags('Sessie')
@Controller('demo-inloggen')
export class DemoLoginsController {
  constructor(private readonly query: DemoLoginsQuery) {}

  @Get()
  @Public('de inlogpagina van een voorbeeldregio toont haar accounts')
  @ApiOperation({ summary: 'Accounts om een voorbeeldregio mee te bekijken', description: 'Leeg wanneer geen regio een voorbeeldregio is.' })
  @ApiOkResponse({ type: [DemoLoginDto], description: 'De accounts met hun wachtwoord.' })
  async list(): Promise<DemoLoginDto[]> {
    const logins = await this.query.all();
    return logins.map((l) => ({
      email: l.email,
      wachtwoord: DEMO_PASSWORD,
      naam: l.name,
      rol: l.role,
      regio: l.region,
      omschrijving: PURPOSE[l.role] ?? '',
    }));
  }
}
