import {mono} from './mono.ts';
import type {Hex, Theme} from './theme.ts';

/** Until the background is known: every colour keeps a contrast of at least 4.5 with black and with white, which few do. */
export const neutral: Theme<Hex> = {
	text: {},
	strong: {isBold: true},
	title: {isBold: true},
	muted: {colour: '#70767e'},
	faint: {colour: '#70767e'},
	accent: {colour: '#4b7e74', isBold: true},
	match: {isBold: true, isUnderlined: true},
	shared: {colour: '#9843fe'},
	role1: {colour: '#1375d7'},
	role2: {colour: '#b45d49'},
	role3: {colour: '#5a7f4c'},
	role4: {colour: '#c141a4'},
	role5: {colour: '#088191'},
	role6: {colour: '#8c7308'},
	problem: {colour: '#d74011', isBold: true},
};

/** The same where there are 256 colours: six of them can be read on black and on white. What has none of these differs by its weight. */
export const neutralOf256: Theme<Hex> = {
	...mono,
	muted: {colour: '#767676'},
	faint: {colour: '#767676'},
	shared: {colour: '#875fd7'},
	role1: {colour: '#5f5fff'},
	role2: {colour: '#af5f5f'},
	role3: {colour: '#00875f'},
	role4: {colour: '#d700af'},
	role5: {colour: '#5f5fff', isUnderlined: true},
	role6: {colour: '#af5f5f', isUnderlined: true},
};
