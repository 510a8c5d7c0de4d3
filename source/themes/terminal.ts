import {mono} from './mono.ts';
import type {NamedColour, Theme} from './theme.ts';

/**
 * The terminal's own sixteen colours, for those that can be read on a dark background whatever the terminal comes with: its blue, red
 * and magenta cannot. What has no colour of its own differs by its weight.
 */
export const terminalOnDark: Theme<NamedColour> = {
	...mono,
	role1: {colour: 'cyan'},
	role2: {colour: 'bright-yellow'},
	role3: {colour: 'green'},
	role4: {colour: 'bright-cyan', isUnderlined: true},
	role5: {colour: 'bright-green', isUnderlined: true},
	role6: {colour: 'white', isUnderlined: true},
};

/** The same for light backgrounds: blue, red and magenta, and no other. */
export const terminalOnLight: Theme<NamedColour> = {
	...mono,
	role1: {colour: 'blue'},
	role2: {colour: 'red'},
	role3: {colour: 'magenta'},
	role4: {colour: 'blue', isUnderlined: true},
	role5: {colour: 'red', isUnderlined: true},
	role6: {colour: 'magenta', isUnderlined: true},
};
