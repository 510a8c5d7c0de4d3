import {dark} from './dark.ts';
import {light} from './light.ts';
import {mono} from './mono.ts';
import {neutral} from './neutral.ts';
import type {Theme} from './theme.ts';

export const themes = {dark, light, mono, neutral} as const satisfies Readonly<Record<string, Theme>>;
