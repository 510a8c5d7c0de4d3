import type {Hex, Theme} from './theme.ts';

/** For dark backgrounds. Text keeps a contrast of at least 4.5 with black and with the lighter of dark backgrounds, rules and bullets of 3. */
export const dark: Theme<Hex> = {
	text: {},
	strong: {isBold: true},
	title: {isBold: true},
	muted: {colour: '#9aa4b2'},
	faint: {colour: '#78828f'},
	accent: {colour: '#5deecc', isBold: true},
	match: {isBold: true, isUnderlined: true},
	shared: {colour: '#d2bdfe'},
	role1: {colour: '#6fa2f2'},
	role2: {colour: '#fdae5d'},
	role3: {colour: '#8fd995'},
	role4: {colour: '#df81be'},
	role5: {colour: '#6ad2d2'},
	role6: {colour: '#e3e58a'},
	problem: {colour: '#f5738a', isBold: true},
};
