import type {Theme} from './theme.ts';

/** Until the background is known: every colour keeps a contrast of at least 3 with black and with white. */
export const neutral: Theme = {
	text: {},
	strong: {isBold: true},
	title: {isBold: true},
	muted: {colour: '#7d838c'},
	faint: {colour: '#7d838c'},
	accent: {colour: '#0d9488', isBold: true},
	match: {colour: '#b8741a', isBold: true, isUnderlined: true},
	shared: {colour: '#8b5cf6'},
	role1: {colour: '#3b82f6'},
	role2: {colour: '#d9730d'},
	role3: {colour: '#2e9e44'},
	role4: {colour: '#d6429b'},
	role5: {colour: '#0e8ea3'},
	role6: {colour: '#958112'},
	problem: {colour: '#e5484d', isBold: true},
};
