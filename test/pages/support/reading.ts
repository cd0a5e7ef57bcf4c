import type { Page } from 'playwright-core';

/** What a reader of WCAG 1.4.12 may set, in every shadow root; taken away again. Gives back which texts it cuts. */
export function cutByWideText(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const WORDS = ':is(button, .badge, summary, label, legend, h2, h3, p), :is(button, .badge) *';
    // Begins what others have written; all of it is in the message that it is put into.
    const PREVIEW = '.snippet-text, .snippet-name';
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    }
    const look = {
      cut() {
        const found = new Map<Element, string>();
        for (const element of roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(WORDS)])) {
          const { overflowX, overflowY } = getComputedStyle(element);
          const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
          const over =
            (/hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 1) ||
            (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 1);
          if (over && !element.matches(`${PREVIEW}, .hidden-text`) && element.checkVisibility())
            found.set(element, element.innerText);
        }
        return found;
      },
    };
    const before = look.cut();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host, * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    // What measures itself has measured anew.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const now = [...look.cut()].filter(([element]) => !before.has(element)).map(([, words]) => words);
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    return now;
  });
}

/** What is chosen and shows it by its ground alone, which is too near to the ground around it. */
export function faintChoices(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    }
    const CHOSEN =
      '[role="option"][aria-selected="true"], .segment[aria-pressed="true"], .record.marked, ' +
      '.control:is(.on, [aria-expanded="true"])';
    return roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>(CHOSEN)].flatMap((each) => {
        const { outlineStyle, outlineColor, borderTopColor } = getComputedStyle(each);
        const colour = outlineStyle === 'none' ? borderTopColor : outlineColor;
        const bare = outlineStyle === 'none' && getComputedStyle(each).borderTopWidth === '0px';
        return bare || colour === 'rgba(0, 0, 0, 0)' ? [each.innerText] : [];
      }),
    );
  });
}

/** Where the focus is, and whether it can be seen there; null when it has left the page. */
export function focusSeen(page: Page): Promise<{ name: string; wrong: string } | null> {
  return page.evaluate(() => {
    const tree = {
      /** An element and all that it stands in, as it is drawn. */
      around(node: Element): Element[] {
        const above =
          node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
        return above ? [node, ...tree.around(above)] : [node];
      },
    };
    let focused = document.activeElement!;
    while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused === document.body) return null;
    const marks = ((window as { marks?: Map<Element, number> }).marks ??= new Map<Element, number>());
    if (!marks.has(focused)) marks.set(focused, marks.size);
    const host = tree.around(focused).find(({ localName }) => localName.startsWith('omni-'));
    const name = `${host?.localName} ${focused.localName}.${focused.className} ${marks.get(focused)}`;
    // A frame shows the focus inside it.
    if (focused.localName === 'iframe') return { name, wrong: '' };
    // Radio buttons have it drawn round their line.
    const holders = tree.around(focused);
    const ringed = holders.slice(0, 3).some((each) => getComputedStyle(each).outlineStyle !== 'none');
    const { left, top, width, height } = focused.getBoundingClientRect();
    const on = [
      [0.5, 0.5],
      [0.1, 0.2],
      [0.9, 0.2],
      [0.1, 0.8],
      [0.9, 0.8],
    ].flatMap(([x = 0, y = 0]) => {
      const point = [left + width * x, top + height * y] as const;
      let hit = document.elementFromPoint(...point);
      for (;;) {
        const inner: Element | null | undefined = hit?.shadowRoot?.elementFromPoint(...point);
        if (!inner || inner === hit) return hit ?? [];
        hit = inner;
      }
    });
    const seen = on.some(
      // What stands over it can be taken away: a message by its button, what the agent has opened by Escape.
      (hit) =>
        tree
          .around(hit)
          .some(
            (each) =>
              each === focused || (each.matches('omni-toast, :popover-open') && !holders.includes(each)),
          ),
    );
    const wrong = !ringed ? 'has no ring' : seen ? '' : `is under ${on[0]?.localName}.${on[0]?.className}`;
    return { name, wrong };
  });
}
