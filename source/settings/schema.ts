/** The config's one schema: the checks of form and `data/schema/config.schema.json` come from here. */
import {form, unsafeCharacter} from '../dataset/read.ts';
import {actions} from '../explorer/rebind.ts';
import {type SettingName, settings} from './settings.ts';

const {array, boolean, choice, int, partialRecord, pattern, strictObject, string, union} = form;

function formOf(name: SettingName) {
	const {takes, choices = [], summary} = settings[name];
	const text = string()
		.min(1)
		.max(4096)
		.refine(value => unsafeCharacter(value) === undefined);
	const schemas = {
		choice: () => choice(choices as [string, ...string[]]),
		switch: () => boolean(),
		role: () => string().max(100).regex(pattern.id),
		path: () => text,
	};
	return schemas[takes]().optional().describe(summary);
}

/** Keys are told of in words of their own (keys.ts); here only that each is one, or a list of them. */
const key = union([string(), int().min(0).max(9)]);
const keys = partialRecord(choice(actions as [string, ...string[]]), union([key, array(key).min(1).max(20)]));

export const configSchema = strictObject({
	theme: formOf('theme'),
	roles: strictObject({left: formOf('left'), right: formOf('right')})
		.optional()
		.describe('The two roles that are compared.'),
	data: formOf('data'),
	mouse: formOf('mouse'),
	ascii: formOf('ascii'),
	language: formOf('language'),
	speed: formOf('speed'),
	keys: keys.optional().describe('Other keys, by what they do: a key, or a list of them.'),
});

/** The fields that the mapping at a path of a config has. */
export function fieldsOf(path: readonly (string | number)[]): readonly string[] {
	if (path.length === 0) return Object.keys(configSchema.shape);
	return path[0] === 'roles' ? ['left', 'right'] : [];
}
