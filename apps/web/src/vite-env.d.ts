// SPDX-License-Identifier: EUPL-1.2
declare module 'virtual:design-tokens.css';
declare module '*.css';
