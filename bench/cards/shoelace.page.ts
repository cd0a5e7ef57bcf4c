import '@shoelace-style/shoelace/dist/components/badge/badge.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/card/card.js';
import styles from '@shoelace-style/shoelace/dist/themes/light.css';
import { offer } from './measure.js';
import { parted } from './parted.js';

offer(parted('sl', styles));
