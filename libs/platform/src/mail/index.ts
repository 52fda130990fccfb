// SPDX-License-Identifier: EUPL-1.2
export { defineAttachment, type Attachment } from './attachments.js';
export { MAIL_SETTINGS, MailHandler, type MailSettings } from './mail.handler.js';
export { sendMail, type Mail } from './send-mail.js';
