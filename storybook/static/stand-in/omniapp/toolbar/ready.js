parent.postMessage({ omni: 'ready', page: 'stand-in' }, location.origin);
