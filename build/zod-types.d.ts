/**
 * What the library's types need of zod's: what a schema takes and gives. It stands in for zod in the package (types.mjs), which
 * is bundled and so installed with nothing. A schema that uses more of zod fails the test of the package until it is told here.
 */
interface Type<Output = unknown, Input = Output> {
	readonly output: Output;
	readonly input: Input;
}
type Shape = Readonly<Record<string, Type>>;
type Flat<T> = {[K in keyof T]: T[K]};
type OptionalOf<S extends Shape, Way extends keyof Type> = {[K in keyof S]: undefined extends S[K][Way] ? K : never}[keyof S];
type ObjectOf<S extends Shape, Way extends keyof Type> = Flat<
	{[K in Exclude<keyof S, OptionalOf<S, Way>>]: S[K][Way]} & {[K in OptionalOf<S, Way>]?: S[K][Way]}
>;

export type ZodString = Type<string>;
export type ZodURL = Type<string>;
export type ZodNumber = Type<number>;
export type ZodInt = Type<number>;
export type ZodBoolean = Type<boolean>;
export type ZodEnum<E extends Readonly<Record<string, string>>> = Type<E[keyof E]>;
export type ZodLiteral<T> = Type<T>;
export type ZodOptional<T extends Type> = Type<T['output'] | undefined, T['input'] | undefined>;
export type ZodDefault<T extends Type> = Type<Exclude<T['output'], undefined>, T['input'] | undefined>;
export type ZodArray<T extends Type> = Type<T['output'][], T['input'][]>;
export type ZodTuple<T extends readonly Type[], _Rest = null> = Type<
	{-readonly [K in keyof T]: T[K]['output']},
	{-readonly [K in keyof T]: T[K]['input']}
>;
export type ZodRecord<K extends Type<string>, V extends Type> = Type<Record<K['output'], V['output']>, Record<K['input'], V['input']>>;
export type ZodUnion<T extends readonly Type[]> = Type<T[number]['output'], T[number]['input']>;
export type ZodObject<S extends Shape, _Config = unknown> = Type<ObjectOf<S, 'output'>, ObjectOf<S, 'input'>>;
export declare namespace core {
	type $strict = 'strict';
}
export type infer<T extends Type> = T['output'];
export type input<T extends Type> = T['input'];
