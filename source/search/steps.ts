/** Takes a step whenever there is nothing else to do. */
export function takeSteps(steps: Iterator<void>): void {
	if (!steps.next().done) setImmediate(takeSteps, steps);
}
