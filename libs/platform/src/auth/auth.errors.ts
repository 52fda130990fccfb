// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const notLoggedIn = defineError('niet-ingelogd', 'unauthenticated', 'U bent niet ingelogd, of uw sessie is verlopen. Log opnieuw in.');
export const wrongLogin = defineError(
  'inloggen-mislukt',
  'unauthenticated',
  'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.',
);
export const tooManyLogins = defineError(
  'te-veel-pogingen',
  'throttled',
  'Er is te vaak geprobeerd in te loggen. Wacht een kwartier en probeer het opnieuw.',
);
export const notAllowed = defineError('geen-recht', 'forbidden', 'Uw rol geeft geen toegang tot dit onderdeel.');
/** Also for a region that does not exist: who has no role there does not learn that it is there. */
export const noSuchRegion = defineError('regio-onbekend', 'not-found', 'U hebt geen rol in deze regio.');
export const otherRegion = defineError(
  'andere-regio',
  'conflict',
  'U werkt nu in een andere regio; in een ander tabblad bent u overgestapt. Laad de pagina opnieuw.',
);
export const wrongCsrf = defineError(
  'csrf-ongeldig',
  'forbidden',
  'Dit verzoek kwam niet van de pagina van Raamwerk. Laad de pagina opnieuw en probeer het nog eens.',
);
