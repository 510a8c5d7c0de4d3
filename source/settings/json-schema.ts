import {draft7} from '../dataset/json-schema.ts';
import {shownKey} from '../explorer/key-names.ts';
import {actions, usualKeys} from '../explorer/rebind.ts';
import {configSchema} from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** The JSON Schema of a config file, for editors: each action with its usual keys. */
export function configJsonSchema(): Json {
	const {$schema, properties, ...rest} = draft7(configSchema) as Json & {readonly properties: Readonly<Record<string, Json>>};
	const {additionalProperties: key, propertyNames: _, ...keys} = properties.keys ?? {};
	const bound = actions.map(action => [
		action,
		{description: `Usually ${usualKeys(action).map(shownKey).join(', ')}.`, allOf: [{$ref: '#/definitions/key'}]},
	]);
	return {
		$schema,
		title: 'A rolex config',
		...rest,
		properties: {...properties, keys: {...keys, properties: Object.fromEntries(bound), additionalProperties: false}},
		definitions: {key},
	};
}
