/**
 * @typedef {{ name: string, privacy?: string }} Member
 * @typedef {{ name: string, description?: string, type?: { text: string }, detail?: { text: string } }} Fired
 * @typedef {{ kind: string, name: string, tagName?: string, customElement?: boolean, members?: Member[], events?: Fired[] }} Declaration
 * @typedef {{ kind: string, name: string, declaration: { name: string, module?: string } }} Export
 * @typedef {{ path: string, declarations?: Declaration[], exports?: Export[] }} Module
 * @typedef {{ customElementsManifest: { modules: Module[] } }} Pass
 */

/** Leaves `#fields` and private members out of the manifest: they are no API. */
export function stripPrivateMembers() {
  return {
    name: 'strip-private-members',
    /** @param {Pass} pass */
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.members = declaration.members?.filter(
            ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private',
          );
        }
      }
    },
  };
}

/** Understands `defineElement('omni-x', OmniX)` as the definition of an element, and gives the class its tag. */
export function knowDefineElement() {
  /** @type {Map<string, string>} */
  const tags = new Map();
  return {
    name: 'know-define-element',
    /** @param {{ ts: typeof import('typescript'), node: import('typescript').Node, moduleDoc: Module }} step */
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineElement') return;
      const [tag, element] = node.arguments;
      if (!tag || !element || !ts.isStringLiteral(tag)) return;
      tags.set(element.getText(), tag.text);
      moduleDoc.exports = [
        ...(moduleDoc.exports ?? []),
        { kind: 'custom-element-definition', name: tag.text, declaration: { name: element.getText() } },
      ];
    },
    /** @param {Pass} pass */
    packageLinkPhase({ customElementsManifest }) {
      /** @type {Map<string, string>} */
      const homes = new Map();
      for (const { path, declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          const tag = tags.get(declaration.name);
          if (declaration.kind !== 'class' || !tag) continue;
          declaration.tagName = tag;
          declaration.customElement = true;
          homes.set(declaration.name, path);
        }
      }
      for (const { exports = [] } of customElementsManifest.modules) {
        for (const { kind, declaration } of exports) {
          if (kind === 'custom-element-definition') declaration.module ??= homes.get(declaration.name);
        }
      }
    },
  };
}

/**
 * Drops what only looks like an event: from `new OmniThingEvent(detail)` the analyzer takes `detail` as the event's
 * name. Which events an element fires is documented by its `@fires`.
 */
export function believeDocumentedEvents() {
  return {
    name: 'believe-documented-events',
    /** @param {Pass} pass */
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.events = declaration.events?.filter(
            ({ name, description }) => description !== undefined || name?.startsWith('omni-'),
          );
        }
      }
    },
  };
}

/** Gives an event the class it is of, and what is in its `detail`, as the class that fires it says. */
export function typeEvents() {
  /** @type {Map<string, { type: { text: string }, detail?: { text: string } }>} */
  const classes = new Map();
  /** @type {Map<string, string>} */
  const shapes = new Map();
  /** @param {import('typescript').Node | undefined} node */
  const written = (node) =>
    (node?.getText() ?? '')
      .replace(/\/\*[\s\S]*?\*\/|\breadonly\b/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    name: 'type-events',
    /** @param {{ ts: typeof import('typescript'), node: import('typescript').Node }} step */
    analyzePhase({ ts, node }) {
      if (ts.isInterfaceDeclaration(node) && !node.heritageClauses)
        shapes.set(node.name.text, `{ ${node.members.map(written).join(' ')} }`);
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const detail = node.heritageClauses?.[0]?.types[0]?.typeArguments?.[0];
      for (const member of node.members) {
        if (!ts.isPropertyDeclaration(member) || member.name.getText() !== 'type') continue;
        if (!detail || !member.initializer || !ts.isStringLiteral(member.initializer)) continue;
        classes.set(member.initializer.text, {
          type: { text: node.name.text },
          detail: { text: written(detail) },
        });
      }
    },
    /** @param {Pass} pass */
    packageLinkPhase({ customElementsManifest }) {
      // A name says nothing to who reads: they see what it stands for.
      for (const { detail } of classes.values())
        if (detail) detail.text = detail.text.replace(/(?<![<\w])\w+/g, (name) => shapes.get(name) ?? name);
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const { events = [] } of declarations) {
          for (const event of events) Object.assign(event, classes.get(event.name));
        }
      }
    },
  };
}
