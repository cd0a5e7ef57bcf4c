import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { refusalsEn } from '../../src/locales/en/refusals.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** The sources of refusals that agents may see. Requests of customers and programs only are not among them. */
const PLACES = [
  'core/commands',
  'adapters/embedded',
  'adapters/shared/webrtc',
  'adapters/shared/http/fetch.ts',
];
/** Told to the author of a request, or never shown to an agent. */
const NOT_TOLD = new Set(['redirect', 'csp']);
/** Rules that apply to customers' pages only. */
const CUSTOMERS = /rules\/(customer-pages|customers|perform|refusal)\.ts$/;

const files = PLACES.flatMap((place) =>
  place.endsWith('.ts')
    ? [place]
    : readdirSync(SRC + place, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${place}/${name.replaceAll('\\', '/')}`),
);

function calls(path: string): (ts.CallExpression | ts.NewExpression)[] {
  const source = ts.createSourceFile(path, readFileSync(SRC + path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: (ts.CallExpression | ts.NewExpression)[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) found.push(node);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

const literal = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteral(node) ? node.text : undefined;
const known = (reason: string): boolean => Object.hasOwn(refusalsEn, `refusal.${reason}`);

describe('refusals', () => {
  it('have a translation for every reason in the sources', () => {
    const reasons = files.flatMap((path) => [
      ...[...readFileSync(SRC + path, 'utf8').matchAll(/\breason: '([\w-]+)'/g)].map(([, reason]) => reason!),
      ...calls(path).flatMap(({ expression, arguments: given }) => {
        const name = expression.getText();
        const at = name === 'refusal' ? 1 : name === 'refuse' ? 2 : -1;
        // Here `refuse` passes on a reason that it was given.
        if (at < 0 || (given?.[at] && ts.isIdentifier(given[at]))) return [];
        return [literal(given?.[at]) ?? `computed in ${path}`];
      }),
    ]);
    expect(new Set(reasons).size).to.be.greaterThan(30);
    expect(reasons.filter((reason) => !known(reason) && !NOT_TOLD.has(reason))).to.deep.equal([]);
  });

  it('of the rules have a reason, or an error code that is enough', () => {
    const bare = files
      .filter((path) => path.includes('engine/rules/') && !CUSTOMERS.test(path))
      .flatMap((path) =>
        calls(path)
          .filter(({ expression }) => expression.getText() === 'OmniError')
          .filter(({ arguments: given }) => !known(literal(given?.[0]) ?? ''))
          .map((call) => `${path}: ${call.getText()}`),
      );
    expect(bare).to.deep.equal([]);
  });

  it('have a translation for every cause of a failed transfer, too', () => {
    const whys = files.flatMap((path) =>
      calls(path)
        .filter(({ expression }) => expression.getText() === 'failHandover')
        .flatMap(({ arguments: given }) =>
          [...given![2]!.getText().matchAll(/'([^']+)'/g)].map(([, why]) => why!),
        ),
    );
    expect(whys.length).to.be.greaterThan(5);
    const keys = whys.map((why) => `transfer.why.${why.toLowerCase().replace(/\s+/g, '-')}`);
    expect(keys.filter((key) => !Object.hasOwn(refusalsEn, key))).to.deep.equal([]);
  });
});
