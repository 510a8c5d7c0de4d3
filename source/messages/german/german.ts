import type {Messages} from '../messages.ts';
import * as agreement from './agreement.ts';
import * as assessment from './assessment.ts';
import * as browsing from './browsing.ts';
import * as commandLine from './command-line.ts';
import * as conversation from './conversation.ts';
import * as files from './files.ts';
import * as host from './host.ts';
import * as keys from './keys.ts';
import * as notices from './notices.ts';
import * as pages from './pages.ts';
import * as printed from './printed.ts';
import * as reading from './reading.ts';
import * as screens from './screens.ts';
import * as sitting from './sitting.ts';
import * as topics from './topics.ts';
import * as typedWords from './typed-words.ts';

/** The interface in German. */
export const german: Messages = {
	...browsing,
	...keys,
	...reading,
	...notices,
	...assessment,
	...screens,
	...sitting,
	...topics,
	...host,
	...printed,
	...agreement,
	...pages,
	...commandLine,
	...conversation,
	...files,
	...typedWords,
};
