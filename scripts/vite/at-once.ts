import type { Plugin } from 'vite';
import { nodesIn } from './lean-templates.js';

interface ImportExpression {
  readonly type: 'ImportExpression';
  readonly start: number;
  readonly end: number;
  readonly source: { readonly value?: unknown };
}

/**
 * Turns dynamic imports into static ones, because a script in one file cannot fetch them. The bundler could do that
 * itself, but would wrap every module into a function that its importers call, so that none runs too early: 9 kB gzip
 * for nothing.
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
