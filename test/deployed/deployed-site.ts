import { SITE } from './deploy-backend.ts';

/** The deployed application, reached through the emulated gateway instead of the site's distribution. */
export class DeployedSite {
  readonly #gateway: string;
  #cookie = '';

  constructor(emulatorUrl: string, apiId: string) {
    this.#gateway = `${emulatorUrl}/_aws/execute-api/${apiId}/$default`;
  }

  /** Where a link in a mail leads. */
  reach(link: string): string {
    if (!link.startsWith(SITE)) throw new Error(`a link leads away from the site: ${new URL(link).origin}`);
    return `${this.#gateway}${link.slice(SITE.length)}`;
  }

  /** Sends a form as a page of the site does. */
  async postForm(path: string, fields: Record<string, string>): Promise<Response> {
    return await fetch(this.reach(`${SITE}${path}`), {
      method: 'POST',
      headers: { origin: SITE, 'content-type': 'application/x-www-form-urlencoded', cookie: this.#cookie },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  }

  /** Signs in by the link of a mail. */
  async signIn(link: string): Promise<void> {
    const answer = await this.postForm(link.slice(SITE.length), {});
    const [cookie] = answer.headers.getSetCookie();
    if (answer.status !== 303 || !cookie) throw new Error(`signing in was answered with ${answer.status}`);
    this.#cookie = cookie.split(';', 1).join();
  }

  async api<Answer = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.ask(method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  async ask(method: string, path: string, body?: unknown): Promise<Response> {
    const isText = typeof body === 'string';
    return await fetch(this.reach(`${SITE}/api/v1${path}`), {
      method,
      headers: {
        origin: SITE,
        cookie: this.#cookie,
        'content-type': isText ? 'text/csv' : 'application/json',
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
  }
}
