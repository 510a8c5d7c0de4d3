/** A mapping as it is written: values by name, whatever they are. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Whether what was read is a mapping: no list, no single value, not nothing. */
export const isMapping = (value: unknown): value is Mapping => typeof value === 'object' && value !== null && !Array.isArray(value);
