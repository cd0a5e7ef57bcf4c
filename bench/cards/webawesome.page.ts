import '@awesome.me/webawesome/dist/components/badge/badge.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/card/card.js';
import styles from '@awesome.me/webawesome/dist/styles/themes/default.css';
import { offer } from './measure.js';
import { parted } from './parted.js';

offer(parted('wa', styles));
