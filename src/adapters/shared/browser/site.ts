/** The protocol and the last two labels of the host name; an IP address counts as a whole. */
function siteOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  if (/^[\d.]+$|:/.test(hostname)) return `${protocol}//${hostname}`;
  return `${protocol}//${hostname.split('.').slice(-2).join('.')}`;
}

/** Whether a page around this one is of another site. Where the browser does not say (Firefox), the referrer does. */
export function framedByAnotherSite(): boolean {
  if (window.top === window) return false;
  const ancestors: DOMStringList | undefined = location.ancestorOrigins;
  const above = ancestors ? [...ancestors] : [document.referrer].filter(Boolean);
  return above.some((origin) => URL.canParse(origin) && siteOf(origin) !== siteOf(location.origin));
}
