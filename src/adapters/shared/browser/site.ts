/** The last two labels of a host name; an address counts as a whole. */
function siteOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  if (/^[\d.]+$|:/.test(hostname)) return `${protocol}//${hostname}`;
  return `${protocol}//${hostname.split('.').slice(-2).join('.')}`;
}

/** Whether the top page is of another site. Unknown ancestors (Firefox) count as such when the referrer says so. */
export function framedByAnotherSite(): boolean {
  if (window.top === window) return false;
  const ancestors: DOMStringList | undefined = location.ancestorOrigins;
  const above = ancestors ? [...ancestors] : [document.referrer].filter(Boolean);
  return above.some((origin) => URL.canParse(origin) && siteOf(origin) !== siteOf(location.origin));
}
