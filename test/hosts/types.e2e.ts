import { expect } from 'chai';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/run.js';
import { install, script } from './support/examples.js';

interface Typed {
  readonly name: string;
  /** The tool that checks types here. */
  readonly checker: string;
  readonly file: string;
  /** A file that contains this markup. */
  page(markup: string): string;
  /** Wrong markup, and words that the complaint about it must contain. */
  readonly mistakes: Readonly<Record<string, string>>;
  readonly right: string;
}

const TYPED: readonly Typed[] = [
  {
    name: 'react',
    checker: 'typescript/bin/tsc',
    file: 'page.tsx',
    page: (markup) => `import type {} from 'omni-toolbar/jsx';\nexport const page = <div>${markup}</div>;\n`,
    mistakes: {
      '<omni-interaction-card interactionn={null} />': "'interactionn' does not exist",
      "<omni-record-picker records={['C-1']} />": "'string' is not assignable to type 'CrmRecord'",
      '<omni-toolbar mode="dockd" />': '"dockd"',
      '<omni-tolbar />': "'omni-tolbar' does not exist",
      '<omni-provider onomni-show-crm={({ detail }) => void (detail.interactionId satisfies number)} />':
        "'string' does not satisfy the expected type 'number'",
    },
    right:
      '<omni-toolbar mode="docked" className="a" data-a="1" aria-label="a" onomni-call-hold={() => undefined} />',
  },
  {
    name: 'vue',
    checker: 'vue-tsc/bin/vue-tsc.js',
    file: 'Page.vue',
    page: (markup) =>
      `<script setup lang="ts">\nimport type {} from 'omni-toolbar/vue';\n</script>\n<template><div>${markup}</div></template>\n`,
    mistakes: {
      '<omni-interaction-card :interactionn.prop="null" />': "'interactionn' does not exist",
      '<omni-record-picker :records.prop="[1]" />': "'number' is not assignable to type 'CrmRecord'",
      '<omni-toolbar mode="dockd" />': '"dockd"',
      '<omni-tolbar />': "'omni-tolbar' does not exist",
      '<omni-provider @omni-show-crmm="() => {}" />': "'onOmniShowCrmm' does not exist",
      '<omni-provider @omni-show-crm="({ detail }) => void (detail.interactionId satisfies number)" />':
        "'string' does not satisfy the expected type 'number'",
    },
    right:
      '<omni-toolbar mode="docked" class="a" data-a="1" aria-label="a" @omni-call-hold="() => undefined"><button slot="actions">a</button></omni-toolbar>',
  },
  {
    name: 'svelte',
    checker: 'svelte-check/bin/svelte-check',
    file: 'Page.svelte',
    page: (markup) =>
      `<script lang="ts">\nimport type {} from 'omni-toolbar/svelte';\n</script>\n<div>${markup}</div>\n`,
    mistakes: {
      '<omni-interaction-card interactionn={null}></omni-interaction-card>':
        '\'"interactionn"\' does not exist',
      "<omni-record-picker records={['C-1']}></omni-record-picker>":
        "'string' is not assignable to type 'CrmRecord'",
      '<omni-toolbar mode="dockd"></omni-toolbar>': '"dockd"',
      '<omni-provider onomni-show-crmm={() => {}}></omni-provider>': '\'"onomni-show-crmm"\' does not exist',
      '<omni-provider onomni-show-crm={({ detail }) => void (detail.interactionId satisfies number)}></omni-provider>':
        "'string' does not satisfy the expected type 'number'",
    },
    right:
      '<omni-toolbar mode="docked" class="a" data-a="1" aria-label="a" onomni-call-hold={() => undefined}></omni-toolbar>',
  },
];

for (const { name, checker, file, page, mistakes, right } of TYPED) {
  describe(`types in the templates of ${name}`, function () {
    this.timeout(1_200_000);
    let folder: string;
    let project: string;

    before(async () => {
      folder = await install(name);
      project = await mkdtemp(join(tmpdir(), `omni-${name}-`));
      await symlink(join(folder, 'node_modules'), join(project, 'node_modules'));
      await cp(join(folder, 'tsconfig.json'), join(project, 'tsconfig.json'));
      await mkdir(join(project, 'src'));
    });
    after(() => rm(project, { recursive: true, force: true }));

    async function check(markup: string): Promise<string> {
      await writeFile(join(project, 'src', file), page(markup));
      const tool = join(folder, 'node_modules', checker);
      const { code, output } = await run(process.execPath, [tool], { cwd: project, quiet: true });
      return code === 0 ? '' : output;
    }

    it('accept the example', () => script(folder, 'types'));

    it('accept right markup', async () => {
      expect(await check(right)).to.equal('');
    });

    it('reject every mistake', async () => {
      const found = await check(Object.keys(mistakes).join('\n'));
      for (const [mistake, complaint] of Object.entries(mistakes)) {
        expect(found, mistake).to.include(complaint);
      }
    });
  });
}
