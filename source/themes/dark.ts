import type {Theme} from './theme.ts';

/** For dark backgrounds. Text keeps a contrast of at least 4.5 with black, rules and bullets of 2.5. */
export const dark: Theme = {
	text: {},
	strong: {isBold: true},
	title: {isBold: true},
	muted: {colour: '#9aa4b2'},
	faint: {colour: '#626b79'},
	accent: {colour: '#5fd7c4', isBold: true},
	match: {isBold: true, isUnderlined: true},
	shared: {colour: '#c3a6ff'},
	role1: {colour: '#7cb8ff'},
	role2: {colour: '#ffb074'},
	role3: {colour: '#8fdc8f'},
	role4: {colour: '#f79bd3'},
	role5: {colour: '#7fdfe8'},
	role6: {colour: '#e3d27a'},
	problem: {colour: '#ff8f8f', isBold: true},
};
