import { expect } from 'chai';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLooks, type LooksStage } from './support/looks-stage.js';
import { beside, difference, readPicture, writePicture, type Picture } from './support/pictures.js';
import { forSuite } from './support/lasting.js';

/**
 * A picture of every story: light, dark, Arabic, 320 px wide. `UPDATE_SNAPSHOTS=1` takes them anew, `STORIES=toolbar`
 * looks only at those with that in their id.
 */
const KEPT = fileURLToPath(new URL('./looks/', import.meta.url));
const { UPDATE_SNAPSHOTS, STORIES = '' } = process.env;
const UPDATE = UPDATE_SNAPSHOTS === '1';
/** Nothing of ours: where it is drawn otherwise, the machine is another. */
const SAMPLER = 'sampler.png';
/** What loads and opens comes to rest within this. */
const PATIENCE = 30_000;

/** Looks again until it is as `before`, or as it was at the last look when there is nothing before. */
async function settled(
  stage: LooksStage,
  before: Picture | null,
): Promise<{ now: Picture; diff: Picture | null }> {
  let wanted = before;
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const now = await beside(await stage.pictures());
    const diff = wanted && (await difference(wanted, now));
    if ((wanted && !diff) || Date.now() > deadline) return { now, diff };
    if (!before) wanted = now;
  }
}

describe('the looks of every story', function () {
  this.timeout(2_400_000);
  const stage = forSuite(() => openLooks());

  it('are as they were', async () => {
    const sampler = join(KEPT, SAMPLER);
    const drawn = await beside([await stage.sampler()]);
    if (UPDATE) {
      mkdirSync(KEPT, { recursive: true });
      await writePicture(sampler, drawn);
    } else if (await difference(await readPicture(sampler), drawn)) {
      console.log(
        'This machine draws texts and controls otherwise than the kept pictures: they were not compared.',
      );
      return;
    }
    const failures = mkdtempSync(join(tmpdir(), 'omni-looks-'));
    const wrong: string[] = [];
    for (const id of stage.pictured.filter((each) => each.includes(STORIES))) {
      const path = join(KEPT, `${id}.png`);
      const kept = existsSync(path) ? await readPicture(path) : null;
      try {
        await stage.show(id);
      } catch (error) {
        wrong.push(`${id}: ${(error as Error).message.slice(0, 300)}`);
        continue;
      }
      const { now, diff } = await settled(stage, UPDATE ? null : kept);
      if (UPDATE) {
        if (!kept || (await difference(kept, now))) await writePicture(path, now);
      } else if (!kept || diff) {
        wrong.push(id);
        for (const [name, picture] of Object.entries({ before: kept, now, difference: diff })) {
          if (picture) await writePicture(join(failures, `${id}.${name}.png`), picture);
        }
      }
    }
    if (wrong.length === 0) rmSync(failures, { recursive: true });
    expect(wrong, `See ${failures}; UPDATE_SNAPSHOTS=1 takes what is now for right.`).to.deep.equal([]);
  });

  it('exist only for stories that exist', () => {
    const gone = readdirSync(KEPT).filter(
      (name) => name !== SAMPLER && !stage.pictured.includes(name.replace(/\.png$/, '')),
    );
    if (UPDATE) for (const name of gone) rmSync(join(KEPT, name));
    else expect(gone).to.deep.equal([]);
  });
});
