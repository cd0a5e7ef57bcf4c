/**
 * Functions whose result is safe inside a `<bdi>`: they strip the characters that change the direction of a name, or
 * they write numbers or words of our own.
 */
const CLEANS =
  /^(?:withoutTurns|nameOf|kindWords|channelWords|knownWords?|failureWords|language|formatList|phone|why|known|format|#text)$/;

/** A cleaned value is still clean after `slice`, and in a constant that holds it. */
function isClean(expression, variables) {
  if (expression.type === 'Identifier') {
    const init = variables.get(expression.name)?.defs[0]?.node.init;
    return Boolean(init) && isClean(init, new Map());
  }
  if (expression.type !== 'CallExpression') return false;
  const { callee } = expression;
  if (callee.type === 'Identifier') return CLEANS.test(callee.name);
  const { object, property } = callee;
  if (property.name === 'slice') return isClean(object, variables);
  return CLEANS.test(property.type === 'PrivateIdentifier' ? `#${property.name}` : property.name);
}

/** A `<bdi>` holds a name or words of somebody else: the rule demands that what is put into one was cleaned. */
const cleanNames = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    TemplateLiteral(node) {
      let before = '';
      node.expressions.forEach((expression, index) => {
        before += node.quasis[index].value.raw;
        if (!/<bdi\b[^>]*>\s*\/?$/.test(before)) return;
        if (isClean(expression, context.sourceCode.getScope(node).set)) return;
        context.report({
          node: expression,
          message: 'A name may hold characters that turn its letters round: withoutTurns(name).',
        });
      });
    },
  }),
};

export const names = { rules: { 'clean-names': cleanNames } };
