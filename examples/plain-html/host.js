// Every event of the SDK is also a DOM event of the provider, with the same payload.
document.querySelector('omni-provider').addEventListener('omni-show-crm', ({ detail }) => {
  document.querySelector('#pop').textContent = detail.phone ?? detail.customerId ?? 'an unknown customer';
});
