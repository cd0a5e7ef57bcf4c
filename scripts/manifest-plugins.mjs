/** Leaves `#fields` and what is marked private out of the custom elements manifest: they are nobody's business. */
export function stripPrivateMembers() {
  return {
    name: 'strip-private-members',
    /** @param {{ customElementsManifest: { modules: { declarations?: { members?: { name: string, privacy?: string }[] }[] }[] } }} pass */
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
