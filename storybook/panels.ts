import type { Decorator } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { useEffect } from 'storybook/preview-api';
import { EVENTS } from './arg-types.js';

/** What the elements of stories were given first. */
const given = new WeakMap<object, Record<string, unknown>>();

/** Gives the element of a story what was changed by the controls, whatever the story is made of. */
export const tried: Decorator = (story, context) => {
  const { args, argTypes, canvasElement, component, initialArgs, parameters } = context;
  useEffect(() => {
    const tag = (parameters.element as string | undefined) ?? component;
    const element = tag && canvasElement.querySelector<HTMLElement & Record<string, unknown>>(tag);
    if (!element) return;
    const names = Object.entries(argTypes).flatMap(([name, { control }]) =>
      name in element && typeof control === 'object' && 'type' in control ? [name] : [],
    );
    const first = given.get(element) ?? Object.fromEntries(names.map((name) => [name, element[name]]));
    given.set(element, first);
    for (const name of names) {
      const value = args[name] === initialArgs[name] ? first[name] : args[name];
      if (element[name] !== value) Object.assign(element, { [name]: value });
    }
  }, [args]);
  return story();
};

/** Shows in the panel of actions what the elements of a story tell the page. */
export const heard: Decorator = (story, { canvasElement }) => {
  useEffect(() => {
    const stop = new AbortController();
    for (const name of EVENTS) {
      const log: (detail: unknown) => void = action(name);
      canvasElement.addEventListener(name, (event) => log((event as CustomEvent).detail), stop);
    }
    return () => stop.abort();
  }, [canvasElement]);
  return story();
};
