import type {} from 'omni-toolbar/vue';
import 'omni-toolbar/themes/omni.css';
import { createApp } from 'vue';
import '../../shared/crm.css';
import App from './App.vue';

createApp(App).mount('#root');

// The page does not wait for the elements: properties that are set before an element is defined are applied afterwards.
void import('omni-toolbar/define');
