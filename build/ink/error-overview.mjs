/**
 * In place of Ink's `components/ErrorOverview.js`, which reads source files to show an excerpt of one. A fault in drawing
 * reaches the host through `waitUntilExit()`; the host leaves the screen, says one line and writes the rest to a log.
 */
export default function ErrorOverview() {
	return null;
}
