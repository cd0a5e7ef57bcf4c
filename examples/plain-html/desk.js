/** Fills the desk with the page's data, and follows what happens in it. */
export function openDesk(provider, { strings, findContact, show }) {
  const find = (selector) => provider.querySelector(selector);
  const card = find('omni-interaction-card');
  const picker = find('omni-record-picker');
  let current = null;
  let live = null;

  function note(line) {
    const item = document.createElement('li');
    item.textContent = line;
    find('.log').prepend(item);
  }

  const answer = (work) => work.catch((error) => note(error.message));

  provider.strings = strings;

  provider.addEventListener('omni-provider-opened', () => {
    const { state } = provider.omni;
    current = state.observe('current').subscribe((id) => {
      live?.unsubscribe();
      live =
        id && state.observe(`interaction:${id}`).subscribe((interaction) => (card.interaction = interaction));
      card.parentElement.hidden = !id;
    });
  });

  // Every event of the SDK is also a DOM event of the provider, with the same payload.
  provider.addEventListener('omni-show-crm', ({ detail: { interactionId, customerDetails } }) => {
    const found = findContact(customerDetails?.phone);
    if (found) show(found);
    note(`Screen pop: ${found?.name ?? 'nobody we know'}`);
    answer(provider.omni.call('showMatches', { interactionId, records: found?.records ?? [] }));
  });

  provider.addEventListener('omni-on-attach-button-click', ({ detail }) => {
    const record = { id: detail.recordId, type: detail.recordType, name: detail.recordName };
    note(`Attached: ${record.name}`);
    answer(provider.omni.call('attachRecord', { interactionId: detail.interactionId, record }));
  });

  provider.addEventListener('omni-disposition-submitted', () => note('Wrapped up'));
  picker.addEventListener('omni-record-open', ({ detail }) => note(`Opened: ${detail.record.name}`));

  return {
    show({ name, company, phone, email, records }) {
      find('h1').textContent = name;
      find('.company').textContent = company;
      find('.mail').textContent = email;
      Object.assign(find('omni-click-to-dial'), { phone, name });
      Object.assign(picker, { phone, records });
    },
    close() {
      current?.unsubscribe();
      live?.unsubscribe();
    },
  };
}
