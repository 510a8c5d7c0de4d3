import {Box} from 'ink';
import type {Detail, Pane} from '../../compose/detail.ts';
import {blank, type Line, padLine} from '../../text/line.ts';
import type {Theme} from '../../themes/theme.ts';
import {Lines} from './lines.tsx';

type DetailViewProps = {readonly detail: Detail; readonly columns: number; readonly gap: number; readonly theme: Theme};

/** A topic: its introduction, the two panes beside or above each other, what stands under them, and what stands aside. */
export function DetailView({detail, columns, gap, theme}: DetailViewProps) {
	const {introduction, aside} = detail;
	const main = <Main detail={detail} gap={gap} theme={theme} />;
	return (
		<Box flexDirection="column" marginLeft={1} width={columns}>
			{introduction.length > 0 && <Lines lines={introduction} theme={theme} />}
			{aside ? (
				<Box>
					<Box flexDirection="column" width={aside.start + gap} flexShrink={0}>
						{main}
					</Box>
					<Lines lines={aside.lines.length > 0 ? aside.lines : [blankRow]} theme={theme} />
				</Box>
			) : (
				main
			)}
		</Box>
	);
}

/** The panes, and what stands under them. */
function Main({detail: {isCompared, left, right, isStacked, blocks}, gap, theme}: Omit<DetailViewProps, 'columns'>) {
	return (
		<>
			{!isCompared ? null : isStacked ? (
				<>
					<PaneView pane={left} theme={theme} />
					<Lines lines={[blankRow]} theme={theme} />
					<PaneView pane={right} theme={theme} />
				</>
			) : (
				<Box>
					<Box width={left.columns + gap} flexShrink={0}>
						<PaneView pane={left} theme={theme} />
					</Box>
					<PaneView pane={right} theme={theme} />
				</Box>
			)}
			{blocks.length > 0 && <Lines lines={blocks} theme={theme} />}
		</>
	);
}

function PaneView({pane, theme}: {readonly pane: Pane; readonly theme: Theme}) {
	const {heading, hasRule, tone, lines, columns, rows} = pane;
	const ruled: readonly Line[] = hasRule ? [heading, [{text: '━'.repeat(columns), tone}]] : [heading];
	const filler = Array.from({length: Math.max(0, rows - lines.length)}, () => blankRow);
	return <Lines lines={[...ruled, ...lines, ...filler]} theme={theme} />;
}

/** A row of nothing: Ink gives an empty text no height. */
const blankRow = padLine(blank, 1);
