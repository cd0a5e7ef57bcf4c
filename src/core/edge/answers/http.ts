import { isFormData } from '../../contract/base-formats.js';
import type { FormEntry, HttpRequest } from '../../ports/http.js';
import type { Answers } from './answer.js';

interface ApiParams {
  url: string;
  method: string;
  headers?: Record<string, string> | undefined;
  queryParams?: Record<string, unknown> | undefined;
  data?: object | undefined;
  isMultipart?: boolean | undefined;
}

/** The part of FormData that is used here: the core's types know no DOM. */
interface Form {
  entries(): Iterable<[string, string | FormFile]>;
}
interface FormFile {
  readonly name: string;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export const httpAnswers: Answers<'invokeEccApi' | 'invokeThirdPartyApi'> = {
  invokeEccApi: async ({ microservice, ...params }, { omni }) => {
    const { data } = await omni.call('callService', {
      service: microservice,
      request: await requestOf(params),
    });
    return data;
  },
  invokeThirdPartyApi: async (params, { omni }) => {
    const { status, data, statusText } = await omni.call('callThirdParty', {
      request: await requestOf(params),
    });
    return { status, data, statusText };
  },
};

async function requestOf({
  url,
  method,
  headers,
  queryParams,
  data,
  isMultipart,
}: ApiParams): Promise<HttpRequest> {
  const request = { url, method, headers, queryParams };
  if (data === undefined) return request;
  if (isFormData(data)) return { ...request, form: await entriesOf(data as unknown as Form) };
  if (isMultipart)
    return {
      ...request,
      form: Object.entries(data).map(([name, value]) => ({ name, value: textOf(value) })),
    };
  return { ...request, data };
}

function entriesOf(form: Form): Promise<FormEntry[]> {
  return Promise.all(
    [...form.entries()].map(async ([name, value]) =>
      typeof value === 'string'
        ? { name, value }
        : {
            name,
            file: {
              name: value.name,
              mediaType: value.type,
              bytes: new Uint8Array(await value.arrayBuffer()),
            },
          },
    ),
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
