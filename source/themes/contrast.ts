import {mono} from './mono.ts';
import type {Hex, NamedColour, Theme} from './theme.ts';

/** High contrast for dark backgrounds: at least 7 for text, as WCAG's AAA asks for, and 4.5 for rules and bullets. */
export const contrastOnDark: Theme<Hex> = {
	text: {colour: '#ffffff'},
	strong: {colour: '#ffffff', isBold: true},
	title: {colour: '#ffffff', isBold: true},
	muted: {colour: '#c6ccd6'},
	faint: {colour: '#9aa4b2'},
	accent: {colour: '#3ae6ae', isBold: true, isUnderlined: true},
	match: {colour: '#ffffff', isBold: true, isUnderlined: true},
	shared: {colour: '#d5b6ff'},
	role1: {colour: '#bee0fe', isBold: true},
	role2: {colour: '#fdb550', isBold: true},
	role3: {colour: '#93d881', isBold: true},
	role4: {colour: '#e9b3d9', isBold: true},
	role5: {colour: '#9fffff', isBold: true},
	role6: {colour: '#f3e391', isBold: true},
	problem: {colour: '#fec9c6', isBold: true, isUnderlined: true},
};

/** The same for light backgrounds. */
export const contrastOnLight: Theme<Hex> = {
	text: {colour: '#000000'},
	strong: {colour: '#000000', isBold: true},
	title: {colour: '#000000', isBold: true},
	muted: {colour: '#3d444d'},
	faint: {colour: '#57606a'},
	accent: {colour: '#044c4a', isBold: true, isUnderlined: true},
	match: {colour: '#000000', isBold: true, isUnderlined: true},
	shared: {colour: '#5b1b9c'},
	role1: {colour: '#093ecf', isBold: true},
	role2: {colour: '#643511', isBold: true},
	role3: {colour: '#42563b', isBold: true},
	role4: {colour: '#8f2466', isBold: true},
	role5: {colour: '#00586f', isBold: true},
	role6: {colour: '#6b4b00', isBold: true},
	problem: {colour: '#551103', isBold: true, isUnderlined: true},
};

/** Of the 256, whose nearest to some of these has less than 7 on some backgrounds. */
export const contrastOf256OnDark: Theme<Hex> = {
	...contrastOnDark,
	shared: {colour: '#ffafff'},
	role1: {colour: '#afd7d7', isBold: true},
	role2: {colour: '#ffd75f', isBold: true},
	role3: {colour: '#afd787', isBold: true},
	role4: {colour: '#ffafaf', isBold: true},
	role5: {colour: '#afffff', isBold: true},
	role6: {colour: '#ffffaf', isBold: true},
	problem: {colour: '#e4e4e4', isBold: true, isUnderlined: true},
};

/** Of the 256, few have 7 on all that is light, and none of these is green or yellow: what is here besides blue, red and purple is grey. */
export const contrastOf256OnLight: Theme<Hex> = {
	...contrastOnLight,
	accent: {colour: '#303030', isBold: true, isUnderlined: true},
	shared: {colour: '#5f00af'},
	role1: {colour: '#0000d7', isBold: true},
	role2: {colour: '#870000', isBold: true},
	role3: {colour: '#3a3a3a', isBold: true},
	role4: {colour: '#870087', isBold: true},
	role5: {colour: '#444444', isBold: true},
	role6: {colour: '#4e4e4e', isBold: true},
	problem: {colour: '#5f0000', isBold: true, isUnderlined: true},
};

/** Where no colour may be chosen: nothing is dim. */
export const contrastWithout: Theme<never> = {...mono, faint: {}};

/** In the sixteen of a terminal, those with at least 7 on black whatever it comes with: white and the bright green, yellow, cyan and white. */
export const contrastOfSixteenOnDark: Theme<NamedColour> = {
	text: {colour: 'bright-white'},
	strong: {colour: 'bright-white', isBold: true},
	title: {colour: 'bright-white', isBold: true},
	muted: {colour: 'white'},
	faint: {colour: 'white'},
	accent: {colour: 'bright-white', isBold: true, isUnderlined: true},
	match: {colour: 'bright-white', isBold: true, isUnderlined: true},
	shared: {colour: 'bright-white'},
	role1: {colour: 'bright-cyan', isBold: true},
	role2: {colour: 'bright-yellow', isBold: true},
	role3: {colour: 'bright-green', isBold: true},
	role4: {colour: 'bright-cyan', isBold: true, isUnderlined: true},
	role5: {colour: 'bright-yellow', isBold: true, isUnderlined: true},
	role6: {colour: 'bright-green', isBold: true, isUnderlined: true},
	problem: {colour: 'bright-white', isBold: true, isUnderlined: true},
};

/** On white, black alone has as much. */
export const contrastOfSixteenOnLight: Theme<NamedColour> = {
	text: {colour: 'black'},
	strong: {colour: 'black', isBold: true},
	title: {colour: 'black', isBold: true},
	muted: {colour: 'black'},
	faint: {colour: 'black'},
	accent: {colour: 'black', isBold: true, isUnderlined: true},
	match: {colour: 'black', isBold: true, isUnderlined: true},
	shared: {colour: 'black'},
	role1: {colour: 'black', isBold: true},
	role2: {colour: 'black', isBold: true},
	role3: {colour: 'black', isBold: true},
	role4: {colour: 'black', isBold: true},
	role5: {colour: 'black', isBold: true},
	role6: {colour: 'black', isBold: true},
	problem: {colour: 'black', isBold: true, isUnderlined: true},
};
