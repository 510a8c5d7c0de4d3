import {expect, it} from 'vitest';
import {agreementCommand} from '../../source/dataset/decisions-file.ts';
import {begunAt} from '../../source/dataset/edit/changed-text.ts';

it.each([
	['ownership.rolex.yaml', 'rolex agreement'],
	['team/ownership.rolex.yaml', 'rolex agreement team/ownership.rolex.yaml'],
	["Ada's file.yaml", "rolex agreement 'Ada'\\''s file.yaml'"],
])('what follows from %s is printed by %s', (path, command) => {
	expect(agreementCommand(path)).toBe(command);
});

it.each([
	['team/ownership.rolex.yaml', 'rolex agreement'],
	['team/ownership.ada.rolex.yaml', 'rolex agreement ownership.ada.rolex.yaml'],
])('a file that is begun at %s says how it is read in its own folder', (path, command) => {
	expect(begunAt(path)).toContain(`# Read it: ${command}\nextends: built-in\n`);
});
