import type { Decorator } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { useEffect } from 'storybook/preview-api';
import { EVENTS } from './arg-types.js';

/** The values that the elements of stories had before a control changed them. */
const given = new WeakMap<object, Record<string, unknown>>();

/** Sets what the controls change on the story's element, however the story is written. */
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

/** Shows the events of a story's elements in the panel of actions. */
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
