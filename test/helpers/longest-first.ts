import {statSync} from 'node:fs';
import {sep} from 'node:path';
import {BaseSequencer, type TestSpecification} from 'vitest/node';

/** Folders and files whose tests run programs, and wait for them more than they work: what only works fills the gaps, and ends the run evenly. */
const waiting: ReadonlySet<string> = new Set(['serve', 'e2e', 'build', 'commands', 'engine.test.ts', 'generated.test.ts']);

/** Begins with the files that take longest, so that none is left alone at the end: what waits for programs first, larger files before smaller ones. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		// Which project begins is vitest's to say, and a process that files share is kept only from one of them to the next.
		const projects = [...new Set((await super.sort(files)).map(({project}) => project))];
		return projects.flatMap(project => files.filter(file => file.project === project).sort((a, b) => weight(b) - weight(a)));
	}
}

function weight({moduleId}: TestSpecification): number {
	const isWaiting = moduleId.split(sep).some(folder => waiting.has(folder));
	return statSync(moduleId).size + (isWaiting ? 1e9 : 0);
}
