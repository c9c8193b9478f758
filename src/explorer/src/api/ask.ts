import type { paths } from './openapi';
import { Problem } from './problem';

type Answered = { get: { responses: { 200: { content: { 'application/json': unknown } } } } };

/** The paths of the API that answer in JSON. */
export type ApiPath = { [P in keyof paths]: paths[P] extends Answered ? P : never }[keyof paths];

type Get<P extends ApiPath> = paths[P] extends { get: infer Operation } ? Operation : never;

export type Answer<P extends ApiPath> = Get<P> extends { responses: { 200: { content: { 'application/json': infer A } } } } ? A : never;

type Names<P extends ApiPath, Where extends 'path' | 'query'> =
  Get<P> extends { parameters: { [W in Where]?: infer Named } } ? ([NonNullable<Named>] extends [never] ? never : keyof NonNullable<Named> & string) : never;

type Value = string | number | boolean | readonly string[] | undefined;

/** The parameters of an operation by name; their values are the API's to judge, since many come from a link. */
export type Parameters<P extends ApiPath> = { [Name in Names<P, 'query'>]?: Value } & { [Name in Names<P, 'path'>]: string };

/** The address of an operation, relative to the page, so that it holds below any path. */
export function addressOf<P extends ApiPath>(path: P, parameters: Parameters<P>): string {
  const query = new URLSearchParams();
  let address: string = path;
  for (const [name, value] of Object.entries<Value>(parameters)) {
    if (address.includes(`{${name}}`)) {
      address = address.replace(`{${name}}`, encodeURIComponent(String(value)));
    } else if (value !== undefined) {
      for (const one of Array.isArray(value) ? value : [value]) {
        query.append(name, String(one));
      }
    }
  }
  const text = query.toString();
  return address.slice(1) + (text && `?${text}`);
}

/** Asks an operation; a refusal or an outage is thrown as a Problem, an end by the signal as its reason. */
export async function ask<P extends ApiPath>(path: P, parameters: Parameters<P>, signal?: AbortSignal): Promise<Answer<P>> {
  let response: Response;
  try {
    response = await fetch(addressOf(path, parameters), { signal: signal ?? null, headers: { accept: 'application/json' } });
  } catch (error) {
    signal?.throwIfAborted();
    throw Problem.ofOutage(error);
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return await response.json() as Answer<P>;
}
