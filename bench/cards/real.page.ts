/** The real card, with live state from a provider. */
import 'omni-toolbar/define/omni-interaction-card.js';
import 'omni-toolbar/define/omni-provider.js';
import { followers, idOf, liveCore } from './live.js';
import { offer } from './measure.js';

const provider = document.createElement('omni-provider');
provider.omni = liveCore();
document.body.append(provider);

offer({
  create(index) {
    const card = document.createElement('omni-interaction-card');
    card.interactionId = idOf(index);
    return card;
  },
  count: () => (followers.counted = true),
  leftOver: () => followers.count,
});
