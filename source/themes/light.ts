import type {Theme} from './theme.ts';

/** For light backgrounds. Text keeps a contrast of at least 4.5 with white, rules and bullets of 2.5. */
export const light: Theme = {
	text: {},
	strong: {isBold: true},
	title: {isBold: true},
	muted: {colour: '#57606a'},
	faint: {colour: '#8c959f'},
	accent: {colour: '#0b6e62', isBold: true},
	match: {isBold: true, isUnderlined: true},
	shared: {colour: '#6639ba'},
	role1: {colour: '#0550ae'},
	role2: {colour: '#953800'},
	role3: {colour: '#116329'},
	role4: {colour: '#99286e'},
	role5: {colour: '#0f6674'},
	role6: {colour: '#6b5900'},
	problem: {colour: '#b3261e', isBold: true},
};
