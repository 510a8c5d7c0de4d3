import {codes} from './codes.ts';

const groups: Readonly<Record<string, string>> = {
	E1: 'Files',
	E2: 'YAML and JSON',
	E3: 'The form of an entry',
	E4: 'Entries together',
};

/** docs/problems.md: every code with its meaning, an example and the mend. */
export function problemsPage(): string {
	return `# Problems of a dataset

\`rolex validate <path>\` prints every problem as \`file:line:column CODE message\`, and under it how to mend it.
The same checks run wherever a dataset is opened. A code keeps its meaning for ever; \`--json\` gives the same to machines.
This page is written from \`source/dataset/check/codes.ts\` by \`node build/schema.mjs\`. Each code has a failing example in
\`test/fixtures/datasets/\`.
${Object.entries(groups).map(section).join('')}
Text faults (E2) keep the entries they are in from being read. The rest of the file is checked all the same, but references
(E402) only once everything can be read.
`;
}

function section([prefix, title]: readonly [string, string]): string {
	const rows = Object.entries(codes).filter(([code]) => code.startsWith(prefix));
	const lines = rows.map(([code, {name, means, example, mend}]) => `| ${code} | ${name} | ${means} | ${example} | ${mend} |`);
	return `\n## ${title}\n\n| code | name | meaning | example | mend |\n|---|---|---|---|---|\n${lines.join('\n')}\n`;
}
