import {Text} from 'ink';
import {shapeOf} from '../compose/layout.ts';
import {needsRoomText} from '../compose/needs-room.ts';
import type {Shown} from '../frames/drawing.ts';
import {themeOf} from '../themes/themes.ts';
import {Browse} from './screens/browse.tsx';
import {OnTopScreen} from './screens/on-top.tsx';
import {Search} from './screens/search.tsx';

/** The explorer's screen, drawn from a state and its scene alone. */
export function App({state, scene}: Shown) {
	const theme = themeOf(state.theme, state.ground);
	if (shapeOf(state.columns, state.rows) === 'small') return <Text wrap="truncate">{needsRoomText(state.columns)}</Text>;
	const {search, onTop} = scene;
	if (search) return <Search scene={scene} search={search} theme={theme} />;
	if (onTop) return <OnTopScreen scene={scene} onTop={onTop} theme={theme} />;
	return <Browse state={state} scene={scene} theme={theme} />;
}
