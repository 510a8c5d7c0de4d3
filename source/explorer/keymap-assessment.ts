const section = 'In “Which am I?”';
const scopes = ['assessment'] as const;

/** The keys of the questions “Which am I?” and of their result: a part of the keymap. */
export const assessmentBindings = [
	{
		command: 'answer',
		keys: ['1', '2', '3', '4', '5'],
		section,
		scopes,
	},
	{
		command: 'previous-statement',
		keys: ['left', 'up', 'h', 'k', 'backspace'],
		section,
		scopes,
	},
	{
		command: 'next-statement',
		keys: ['right', 'down', 'l', 'j'],
		section,
		scopes,
	},
	{command: 'result', keys: ['G', 'end'], section, scopes},
	{
		command: 'choose-next',
		keys: ['tab'],
		section,
		scopes,
	},
	{
		command: 'choose-previous',
		keys: ['shift+tab'],
		section,
		scopes,
	},
	{
		command: 'confirm',
		keys: ['enter'],
		section,
		scopes,
	},
	{
		command: 'start-over',
		keys: ['x'],
		section,
		scopes,
	},
] as const;
