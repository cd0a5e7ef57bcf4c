import type {} from 'omni-toolbar/vue';
import 'omni-toolbar/themes/omni.css';
import { createApp } from 'vue';
import '../../shared/crm.css';
import App from './App.vue';

createApp(App).mount('#root');

// The page does not wait for the elements: what is set on them before they are defined is theirs all the same.
void import('omni-toolbar/define');
