import type {} from 'omni-toolbar/jsx';
import 'omni-toolbar/themes/omni.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../shared/crm.css';
import { App } from './app.js';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
