import { Hono } from 'hono';
import { createApi } from '../api/api.ts';
import { REFUSALS } from '../refusal.ts';
import type { Services } from '../services.ts';
import { renderDocument } from './document.tsx';
import { Wordmark } from './wordmark.tsx';

interface Operation {
  summary?: string;
  tags?: string[];
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema?: { type?: string };
  }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { description?: string }>;
}

/** The OpenAPI document as a page to read, made from the document itself. */
export function apiDocsPage(services: Services) {
  const document = createApi(services).getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: '', version: '1' },
  });
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method,
      ...operation,
    })),
  );
  const groups = [...new Set(operations.map(({ tags }) => tags?.[0] ?? 'Other'))];
  const page = (
    <main className="docs">
      <Wordmark />
      <h1>The Parallax API</h1>
      <p>
        Everything the console does, for programs, under <code>/api/v1</code>. Make a token in the console and
        send it as <code>Authorization: Bearer …</code>. The machine-readable description is{' '}
        <a href="/api/v1/openapi.json">openapi.json</a>. Errors are problem documents (RFC 9457); look at
        their <code>code</code>. Lists come in pages: pass <code>next</code> as <code>cursor</code>.
      </p>
      <pre className="card">
        {'curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: text/csv" \\\n' +
          '  -X PUT --data-binary @roster.csv \\\n' +
          `  "${services.installation.baseUrl}/api/v1/partnerships/$ID/members?dryRun=true"`}
      </pre>
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          {operations
            .filter(({ tags }) => (tags?.[0] ?? 'Other') === group)
            .map(({ path, method, summary, parameters = [], requestBody, responses }) => (
              <article key={`${method} ${path}`} className="card operation">
                <h3>
                  <code>
                    <b>{method.toUpperCase()}</b> {path}
                  </code>
                </h3>
                <p>{summary}</p>
                {parameters.length > 0 && (
                  <dl>
                    {parameters.map(({ name, in: place, required, description }) => (
                      <div key={name}>
                        <dt>
                          <code>{name}</code>{' '}
                          <span className="hint">{`${place}${required ? '' : ', optional'}`}</span>
                        </dt>
                        <dd>{description ?? ''}</dd>
                      </div>
                    ))}
                  </dl>
                )}
                <p className="hint">
                  {requestBody ? `Sends ${Object.keys(requestBody.content).join(' or ')}. ` : ''}
                  {`Answers ${Object.entries(responses)
                    .filter(([status]) => status < '300')
                    .map(([status, { description }]) => `${status}: ${description}`)
                    .join('; ')}.`}
                </p>
              </article>
            ))}
        </section>
      ))}
      <section>
        <h2>Problems</h2>
        <dl>
          {Object.entries(REFUSALS).map(([code, { status, title }]) => (
            <div key={code} id={`problem-${code}`}>
              <dt>
                <code>{code}</code> <span className="hint">{status}</span>
              </dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  );
  return new Hono().get('/', (c) =>
    renderDocument(c, { title: 'Parallax API', language: 'en', children: page }),
  );
}
