// SPDX-License-Identifier: EUPL-1.2
export { MAIL_SETTINGS, MailHandler, type MailSettings } from './mail.handler.js';
export { sendMail, type Mail } from './send-mail.js';
