/** A mapping as it is written: values by name, whatever they are. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Whether what was read is a mapping: no list, no single value, not nothing. */
export const isMapping = (value: unknown): value is Mapping => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What is written of a text, a number or a truth value; nothing of a list or a mapping, which cannot be made a text: a `toString` in it is
 * whatever somebody wrote there.
 */
export const wordOf = (value: unknown): string => (typeof value === 'object' ? '' : String(value));
