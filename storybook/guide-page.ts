import { DocsContainer } from '@storybook/addon-docs/blocks';
import { createElement, type ComponentProps } from 'react';
import { addons } from 'storybook/preview-api';
import { themes } from 'storybook/theming';

let scheme = 'light';
const follow = ({ globals }: { globals: Record<string, string> }): void => {
  scheme = globals.scheme!;
};
addons.getChannel().on('setGlobals', follow);
addons.getChannel().on('globalsUpdated', follow);

/** A guide is as light or as dark as the elements on it: Storybook renders the page again when the scheme changes. */
export const GuidePage = (props: ComponentProps<typeof DocsContainer>) =>
  createElement(DocsContainer, { ...props, theme: scheme === 'dark' ? themes.dark : themes.light });
