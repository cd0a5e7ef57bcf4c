import type {} from 'omni-toolbar/svelte';
import 'omni-toolbar/themes/omni.css';
import { mount } from 'svelte';
import '../../shared/crm.css';
import App from './App.svelte';

mount(App, { target: document.getElementById('root')! });

// The page does not wait for the elements.
void import('omni-toolbar/define');
