/** What is used of js-yaml, in one place: read for a dataset and edited in a file of decisions, it is one bundle, apart from zod. */
export {
	boolCoreTag,
	COLLECTION_STYLE,
	dump,
	EVENT_ID,
	type Event,
	floatCoreTag,
	getScalarValue,
	intCoreTag,
	NOT_RESOLVED,
	nullCoreTag,
	parseEvents,
	SCALAR_STYLE,
	YAMLException,
} from 'js-yaml';
