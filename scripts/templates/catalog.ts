import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { elementsOf, type Manifest, type ManifestItem } from '../manifest/element.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Something with a name and a sentence about it. */
export interface Described {
  readonly name: string;
  readonly description: string;
}

export interface Attribute extends Described {
  /** The property that this attribute sets. */
  readonly property: string;
  readonly type: string;
  readonly boolean: boolean;
  /** The texts that it takes, if it takes no others; else empty. */
  readonly choices: readonly string[];
}

interface Property extends Described {
  readonly type: string;
}

/** One element, with all that templates and editors know of it. */
export interface ElementEntry {
  readonly tag: string;
  readonly className: string;
  readonly summary: string;
  readonly attributes: readonly Attribute[];
  /** The properties that a page may set. */
  readonly properties: readonly Property[];
  readonly events: readonly Described[];
  readonly slots: readonly Described[];
  readonly parts: readonly Described[];
  readonly states: readonly Described[];
  readonly cssProperties: readonly Described[];
}

const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim();

const described = (items: readonly ManifestItem[] = []): Described[] =>
  items.map(({ name, description }) => ({ name, description: oneLine(description) }));

interface Types {
  /** `choices` are the only texts that a property takes; empty: it takes any. */
  readOf(className: string, property: string): { choices: string[]; boolean: boolean };
  isEvent(name: string): boolean;
}

/** Reads from TypeScript what the manifest cannot say, because the analyzer resolves no types. */
function readTypes(): Types {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, ROOT);
  const program = ts.createProgram([`${ROOT}src/index.ts`], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(`${ROOT}src/index.ts`)!;
  const classes = new Map(
    checker
      .getExportsOfModule(checker.getSymbolAtLocation(source)!)
      .map((symbol) => [symbol.name, checker.getAliasedSymbol(symbol)]),
  );
  const events = checker
    .getSymbolsInScope(source, ts.SymbolFlags.Interface)
    .find(({ name }) => name === 'GlobalEventHandlersEventMap')!;
  return {
    readOf(className, property) {
      const element = classes.get(className);
      const member = element && checker.getDeclaredTypeOfSymbol(element).getProperty(property);
      if (!member) throw new Error(`src/index.ts exports no ${className} with a property ${property}.`);
      const type = checker.getTypeOfSymbol(member);
      const texts = (type.isUnion() ? type.types : [type]).map((part) =>
        part.isStringLiteral() ? part.value : undefined,
      );
      return {
        choices: texts.every((text) => text !== undefined) ? texts.filter((text) => text !== '') : [],
        boolean: Boolean(type.flags & ts.TypeFlags.BooleanLike),
      };
    },
    isEvent: (name) => checker.getDeclaredTypeOfSymbol(events).getProperty(name) !== undefined,
  };
}

/** Every element of dist/custom-elements.json, by tag. */
export function readCatalog(): ElementEntry[] {
  const manifest = JSON.parse(readFileSync(`${ROOT}dist/custom-elements.json`, 'utf8')) as Manifest;
  const types = readTypes();
  const entries = elementsOf(manifest).map((element): ElementEntry => {
    const { name: className, tagName: tag, summary, attributes = [], members = [] } = element;
    const untyped = element.events?.find(({ name }) => !types.isEvent(name));
    if (untyped) throw new Error(`<${tag}> fires ${untyped.name}: add it to GlobalEventHandlersEventMap.`);
    return {
      tag,
      className,
      summary: oneLine(summary),
      attributes: attributes.map(({ name, description, type, fieldName = name }) => ({
        name,
        description: oneLine(description),
        property: fieldName,
        type: type?.text ?? 'string',
        ...types.readOf(className, fieldName),
      })),
      properties: members
        .filter((member) => member.kind === 'field' && !member.privacy)
        .filter((member) => !member.readonly && !member.static)
        .map(({ name, description, type }) => ({
          name,
          description: oneLine(description),
          type: type?.text ?? 'string',
        })),
      events: described(element.events),
      slots: described(element.slots),
      parts: described(element.cssParts),
      states: described(element.cssStates),
      cssProperties: described(element.cssProperties),
    };
  });
  if (entries.length === 0) throw new Error('dist/custom-elements.json has no element.');
  return entries.sort((a, b) => a.tag.localeCompare(b.tag));
}
