import {draft7} from '../dataset/json-schema.ts';
import {configSchema} from './schema.ts';

/** The JSON Schema of a config file, for editors. */
export function configJsonSchema(): Readonly<Record<string, unknown>> {
	const {$schema, ...rest} = draft7(configSchema);
	return {$schema, title: 'A rolex config', ...rest};
}
