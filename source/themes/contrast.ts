import type {Hex, Theme} from './theme.ts';

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
