// SPDX-License-Identifier: EUPL-1.2
import 'virtual:design-tokens.css';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';

createRoot(document.getElementById('raamwerk')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
