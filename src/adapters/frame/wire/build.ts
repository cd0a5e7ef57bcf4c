/** The version of this package, told to the other end. A test compares it with package.json. */
export const BUILD = '0.1.0';
