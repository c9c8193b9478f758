import type { ProblemBody } from './types';

/** Why there is no answer, in the API's own words where it gave any. */
export class Problem extends Error {
  constructor(readonly title: string, readonly status: number, detail: string | null, readonly nearest: readonly string[]) {
    super(detail ?? title);
  }

  static async of(response: Response): Promise<Problem> {
    const body = await response.json().catch(() => ({})) as Partial<ProblemBody>;
    return new Problem(body.title ?? `${response.status} ${response.statusText}`, response.status, body.detail ?? null, body.nearest ?? []);
  }

  static ofOutage(error: unknown): Problem {
    return new Problem(String(error), 0, null, []);
  }
}
