import type { BrowserContext } from 'playwright-core';

/**
 * Nothing of ours: texts, lines and controls whose picture tells one machine's drawing from another's. Controls have the
 * font of the page, as ours do: what the machine has for them is seen nowhere else.
 */
const SAMPLER = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sampler</title><style>
  body { margin: 8px; font: 13.5px/1.45 'Noto Sans Variable', 'Noto Sans Arabic Variable' }
  .box { border: 1px solid #858f9f; border-radius: 10px; padding: 8px; margin-block: 8px;
    box-shadow: 0 8px 24px rgb(16 24 40 / 0.1); background: color-mix(in oklab, #e9ecfd 55%, white) }
  .pill { display: inline-block; border-radius: 999px; padding: 2px 10px; background: linear-gradient(#0a7548, #12311f);
    color: white; font-weight: 640 }
  input, select { font: inherit }
  code { font-family: 'Noto Sans Mono Variable' }
</style>
<h1>Priya Sharma 0:05</h1><p class="box">Waits for 4 minutes <span class="pill">Live 0:05</span> <code>+91 98111</code></p>
<p dir="rtl" lang="ar">ليلى الحداد <b>تسجيل الدخول</b></p>
<svg width="24" height="24" fill="none" stroke="currentcolor"><path d="M11 5.5H6.5A1.5 1.5 0 0 0 5 7v10.5"/></svg>
<input value="Name"> <select><option>Choose</option></select> <input type="checkbox" checked> <progress value="0.4"></progress>`;

/** A picture of the sampler, in a page of this origin with these style sheets. */
export async function drawSampler(
  context: BrowserContext,
  origin: string,
  styles: readonly string[],
): Promise<Buffer> {
  const page = await context.newPage();
  await page.route(`${origin}/sampler`, (route) =>
    route.fulfill({ contentType: 'text/html', body: SAMPLER }),
  );
  await page.goto(`${origin}/sampler`);
  for (const url of styles) await page.addStyleTag({ url });
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', fullPage: true });
  await page.close();
  return picture;
}
