import { bootstrapApplication } from '@angular/platform-browser';
import 'omni-toolbar/themes/omni.css';
import { App } from './app';

void bootstrapApplication(App);

// The page does not wait for the elements: what is set on them before they are defined is theirs all the same.
void import('omni-toolbar/define');
