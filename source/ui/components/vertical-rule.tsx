import {memo} from 'react';
import type {Theme} from '../../themes/theme.ts';
import {Lines} from './lines.tsx';

/** A thin rule between a list and what it shows. */
export const VerticalRule = memo(function VerticalRule({rows, theme}: {readonly rows: number; readonly theme: Theme}) {
	return <Lines lines={Array.from({length: rows}, () => [{text: '│', tone: 'faint' as const}])} theme={theme} />;
});
