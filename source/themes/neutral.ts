import type {Theme} from './theme.ts';

/** Until the background is known: every colour keeps a contrast of at least 4.5 with black and with white, which few do. */
export const neutral: Theme = {
	text: {},
	strong: {isBold: true},
	title: {isBold: true},
	muted: {colour: '#70767e'},
	faint: {colour: '#70767e'},
	accent: {colour: '#0c8479', isBold: true},
	match: {isBold: true, isUnderlined: true},
	shared: {colour: '#8558eb'},
	role1: {colour: '#3473d9'},
	role2: {colour: '#b45f0b'},
	role3: {colour: '#27863a'},
	role4: {colour: '#c93e91'},
	role5: {colour: '#0d8194'},
	role6: {colour: '#877510'},
	problem: {colour: '#d14246', isBold: true},
};
