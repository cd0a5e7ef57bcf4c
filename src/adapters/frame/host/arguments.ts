import { isFormData } from '../../../core/contract/base-formats.js';
import type { MethodName } from '../../../core/contract/methods.js';
import { snapshotOf } from '../wire/plain.js';
import { parseParams } from '../../../core/contract/lean.js';

/**
 * Copies the arguments of a call at once, so that later changes do not count. A FormData is set apart, because reading
 * it takes time.
 */
export function takeArguments(
  name: MethodName,
  args: readonly unknown[],
): { params: unknown; form: FormData | undefined } {
  let form: FormData | undefined;
  const stand = (value: unknown): unknown => {
    if (!isFormData(value)) return value;
    form = value as unknown as FormData;
    return {};
  };
  const withoutForm = (arg: unknown): unknown => {
    const flat = stand(arg);
    const data = Object.getOwnPropertyDescriptor(Object(flat), 'data');
    return isFormData(data?.value) ? { ...(flat as object), data: stand(data.value) } : flat;
  };
  const copies = args.map((arg, index) =>
    snapshotOf(() => withoutForm(arg), `argument ${index + 1} of ${name}`),
  );
  return { params: parseParams(name, copies), form };
}
