import {expect, it} from 'vitest';
import {openDecisionFile} from '../../../source/decisions/file.ts';
import {sceneOf} from '../../../source/explorer/scene/scene.ts';
import {newSitting} from '../../../source/explorer/sitting/sitting.ts';
import {update} from '../../../source/explorer/update.ts';
import {viewsOf} from '../../../source/explorer/views.ts';
import {createCatalogue} from '../../../source/topics/catalogue.ts';
import type {TopicKey} from '../../../source/topics/topic.ts';
import {bakery} from '../../decisions/bakery.ts';
import {opened, press} from '../../helpers/explorer.ts';
import {memoryDisk, type Sitter, sit} from '../../helpers/sitting.ts';

const need = (id: string) => ({id, symptom: `${id} happens`, start: 'baker', step: 'Look.'});
const dataset = bakery({needs: [need('cold-bread'), need('no-bread')]});
const number = String(viewsOf(createCatalogue(dataset)).find(({kinds}) => kinds.includes('need'))?.number);

/** Somebody who looks at the symptoms, with a file open. */
const looking = (disk = memoryDisk()): Sitter => sit({dataset, disk}).press('<escape>', number);
const list = ({state}: Sitter) =>
	sceneOf(state)
		.list.lines.map(spans => spans.map(({text}) => text).join(''))
		.join('\n');

it('a symptom chosen is noticed in the file with one key, marked in the list, and taken out with the same', () => {
	const sitter = looking().press('a', 'j', 'a');
	expect(sitter.disk.text).toMatch(/agreement:\n {2}needs: \[cold-bread, no-bread\]\n$/);
	expect(sitter.state.notice?.text).toContain('holds 2: rolex agreement ours.yaml');
	expect(list(sitter)).toMatch(/✓ {2}cold[\s\S]*✓▸ no/);
	expect(sitter.press('a').disk.text).toMatch(/needs: \[cold-bread\]\n$/);
	expect(sitter.press('k', 'a').disk.text).not.toContain('needs');
});

it('comes to what others noticed meanwhile, and can be undone in the sitting', () => {
	const sitter = looking(memoryDisk('agreement:\n  needs: [no-bread]\n'));
	sitter.press('a');
	expect(sitter.disk.text).toBe('agreement:\n  needs: [no-bread, cold-bread]\n');
	expect(sitter.press('m', 'u').disk.text).toBe('agreement:\n  needs: [no-bread]\n');
});

it('opens the file first where it is not open yet, and sits down to nothing', () => {
	const disk = memoryDisk();
	const file = openDecisionFile({path: 'ours.yaml', disk, dataset});
	const catalogue = createCatalogue(dataset);
	const asked = press(opened({catalogue, key: 'need:no-bread'}), 'a');
	expect(asked.effects).toEqual([{type: 'open-decisions', need: 'no-bread'}]);
	const sitting = newSitting(catalogue, {path: 'ours.yaml', decisions: file.decisions});
	const taken = update(asked.state, {type: 'sat-down', sitting, need: 'no-bread'});
	expect(taken.state.overlay).toBeUndefined();
	expect(taken.effects).toEqual([{type: 'keep-own', own: {part: 'needs', id: 'no-bread', value: true}}]);
});

it('pressed for two symptoms while the file is opened, takes both', () => {
	const disk = memoryDisk();
	const catalogue = createCatalogue(dataset);
	const open = () => newSitting(catalogue, {path: 'ours.yaml', decisions: openDecisionFile({path: 'ours.yaml', disk, dataset}).decisions});
	const one = update(opened({catalogue}), {type: 'sat-down', sitting: open(), need: 'no-bread'});
	const two = update(one.state, {type: 'sat-down', sitting: open(), need: 'cold-bread'});
	expect(two.state.catalogue.dataset.agreement.needs).toEqual(['no-bread', 'cold-bread']);
	expect(two.state.sitting?.done).toHaveLength(2);
});

it('only a symptom is noticed', () => {
	expect(sit({dataset}).press('<escape>', 'a').state.notice?.text).toMatch(/Only a symptom/);
});

it('the bottom line names the keys that decide and notice, where there is a file for it and something to use them on', () => {
	const catalogue = createCatalogue(dataset);
	const footer = (canDecide: boolean, key: TopicKey, columns = 80) =>
		sceneOf(opened({catalogue, canDecide, key, columns, rows: 24}))
			.footer.map(({text}) => text)
			.join('');
	for (const columns of [80, 120]) {
		expect(footer(true, 'work:sweep', columns)).toContain('m decide');
		expect(footer(true, 'need:no-bread', columns)).toContain('a notice here');
	}
	expect(footer(true, 'concept:bell')).not.toMatch(/decide|notice/);
	for (const key of ['work:sweep', 'need:no-bread'] as const) expect(footer(false, key)).not.toMatch(/decide|notice/);
	const noticed = sceneOf(looking().press('a', 'j', 'k').state).footer.map(({text}) => text);
	expect(noticed.join('')).toContain('a not here');
});
