import { bootstrapApplication } from '@angular/platform-browser';
import 'omni-toolbar/themes/omni.css';
import { App } from './app';

void bootstrapApplication(App);

// The page does not wait for the elements: properties that are set before an element is defined are applied afterwards.
void import('omni-toolbar/define');
