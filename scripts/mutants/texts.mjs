// Words made for people are checked by reading them: they are not changed to see whether a test turns red.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const SAYS = new Set(['say', 'sayInParts']);

const texts = {
  shouldIgnore(path) {
    if (path.isTaggedTemplateExpression() && SAYS.has(path.node.tag.name)) return 'said to people';
    // What an example of a due rule is called.
    if (path.isObjectProperty() && path.node.key.name === 'says') return 'read by people';
    return undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'texts', texts)];
