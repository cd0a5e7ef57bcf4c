import { expect } from 'chai';
import { build, type Plugin } from 'vite';
import { leanTemplates } from '../../scripts/vite/lean-templates.js';

const ENTRY = '/src/components/sample/sample.ts';

/** The code into which the build turns a source of the elements. */
async function built(source: string): Promise<string> {
  const given: Plugin = {
    name: 'given',
    enforce: 'pre',
    resolveId: (id) => (id === ENTRY ? id : { id, external: true }),
    load: (id) => (id === ENTRY ? source : undefined),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [given, leanTemplates(['chrome123'])],
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['es'] } },
  });
  const [first] = Array.isArray(result) ? result : [];
  return first!.output[0].code;
}

describe('templates and styles in the build', () => {
  it('have no indentation and no comments, and mean the same', async () => {
    const code = await built(`import { css, html } from 'lit';
      export const styles = css\`
        /* Why. */
        .a[b='c']:not(:last-child)::after {
          --_x: 0 0.5px #ffffff;
          content: '·, ';
          color: light-dark(#ffffff, var(--_x, #000));
        }
      \`;
      export const words = (inner: unknown) => html\`
        <p
          id="p"
          class="c d"
          >Two words\${html\`<b>
            bold</b>\`}
          \${inner}
        </p>
      \`;
      export const text = \`
        as it is\`;`);
    expect(code).to.contain(
      'css`.a[b=c]:not(:last-child):after{--_x:0 .5px #fff;content:"·, ";color:light-dark(#fff,var(--_x,#000))}`',
    );
    expect(code).to.contain('html` <p id=p class=\"c d\">Two words${html`<b> bold</b>`} ${inner} </p> `');
    expect(code).to.contain('`\n        as it is`');
  });

  it('keep a style sheet unchanged that needs an escape, except for its indentation', async () => {
    const code = await built(`import { css } from 'lit';
      export const styles = css\`
        .a\\\\:b { color: red }
      \`;`);
    expect(code).to.contain('css` .a\\\\:b { color: red } `');
  });
});
