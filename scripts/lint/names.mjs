/** What leaves out the characters that turn a name round, and what writes numbers and our own words. */
const CLEANS =
  /^(?:withoutTurns|nameOf|kindWords|channelWords|knownWords?|failureWords|language|formatList|phone|why|known|format|#text)$/;

/** Also what is cut to size after it. */
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

/** In a `<bdi>` stands a name, or words, of somebody else. */
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
