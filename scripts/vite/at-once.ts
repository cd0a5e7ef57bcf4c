import type { Plugin } from 'vite';
import { nodesIn } from './lean-templates.js';

interface ImportExpression {
  readonly type: 'ImportExpression';
  readonly start: number;
  readonly end: number;
  readonly source: { readonly value?: unknown };
}

/**
 * Brings along what a script of one file would have to fetch. Left to the bundler, every module in it is a function
 * which those that need it call first, so that none of them runs early: 9 kB gzip, for nothing.
 */
export function atOnce(): Plugin {
  return {
    name: 'omni:at-once',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: 'import(' },
      async handler(code, id) {
        const imports = [...nodesIn(this.parse(code, { lang: 'ts' }))].filter(
          (node): node is ImportExpression => node.type === 'ImportExpression',
        );
        let at = 0;
        let [head, rest] = ['', ''];
        for (const [index, { start, end, source }] of imports.entries()) {
          const path = String(source.value);
          if ((await this.resolve(path, id))?.external) continue;
          head += `import * as later${index} from '${path}';`;
          rest += `${code.slice(at, start)}Promise.resolve(later${index})`;
          at = end;
        }
        return { code: head + rest + code.slice(at), map: null };
      },
    },
  };
}
