import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  permissions: object;
  jobs: Record<
    string,
    { permissions: Record<string, string>; 'timeout-minutes': number; steps: { uses?: string; with?: Record<string, unknown> }[] }
  >;
}

const folder = new URL('../../.github/workflows/', import.meta.url);
const workflows = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

describe.each(workflows)('%s', (_name, text) => {
  const { permissions, jobs } = parse(text) as Workflow;

  test('gives nothing by default, and each job only what it needs', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      for (const [what, access] of Object.entries(job.permissions)) {
        if (access === 'write') expect(['pages', 'id-token', 'issues']).toContain(what);
      }
    }
  });

  test('pins every action by its commit, with the version beside it, and leaves no credentials behind', () => {
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const { uses, with: options } of steps) {
      if (uses === undefined) continue;
      expect(uses).toMatch(/^actions\/[\w/-]+@[0-9a-f]{40}$/);
      expect(text).toMatch(new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+`));
      if (uses.startsWith('actions/checkout@')) expect(options?.['persist-credentials']).toBe(false);
    }
  });

  test('runs no script with text that a stranger wrote', () => {
    expect(text).not.toMatch(/run:.*\$\{\{\s*github\.(event|head_ref)/);
    expect(text).not.toContain('pull_request_target');
  });
});

test('nothing is published that the tests have not passed', () => {
  const pages = parse(workflows.find(([name]) => name === 'pages.yml')![1]) as { on: object; jobs: { build: { if: string } } };
  expect(pages.on).toMatchObject({ workflow_run: { workflows: ['CI'], branches: ['main'] } });
  expect(pages.on).not.toHaveProperty('push');
  expect(pages.jobs.build.if).toContain("workflow_run.conclusion == 'success'");
});

test('no script looks for Node before the installation has brought the project’s own', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const several = Object.entries(scripts).filter(([, script]) => script.includes('&&'));
  expect(several.length).toBeGreaterThan(5);
  for (const [name, script] of several) expect(script, name).toMatch(/^npm run -s ready && /);
});
