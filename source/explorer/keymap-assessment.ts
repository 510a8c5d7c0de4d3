const section = 'In “Which am I?”';
const scopes = ['assessment'] as const;

/** The keys of the questions “Which am I?” and of their result: a part of the keymap. */
export const assessmentBindings = [
	{
		command: 'answer',
		keys: ['1', '2', '3', '4', '5'],
		description: 'answer, and on to the next',
		section,
		scopes,
	},
	{
		command: 'previous-statement',
		keys: ['left', 'up', 'h', 'k', 'backspace'],
		description: 'the statement before',
		section,
		scopes,
	},
	{
		command: 'next-statement',
		keys: ['right', 'down', 'l', 'j'],
		description: 'the next, without answering',
		section,
		scopes,
	},
	{command: 'result', keys: ['G', 'end'], description: 'to the result so far', section, scopes},
	{
		command: 'choose-next',
		keys: ['tab'],
		description: 'at the result: what to read next, and each answer',
		section,
		scopes,
	},
	{
		command: 'choose-previous',
		keys: ['shift+tab'],
		description: 'at the result: the one before',
		section,
		scopes,
	},
	{
		command: 'confirm',
		keys: ['enter'],
		description: 'on; at the result, open what is chosen, or answer it otherwise',
		section,
		scopes,
	},
	{
		command: 'start-over',
		keys: ['x'],
		description: 'forget the answers and start over',
		section,
		scopes,
	},
] as const;
