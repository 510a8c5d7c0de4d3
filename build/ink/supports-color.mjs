/**
 * In place of chalk's `supports-color`: Ink always draws in true colour, whatever the environment says, since the colour
 * level is one per process and sessions differ. The screen reduces colours per session on the way out.
 */
const trueColour = {level: 3, hasBasic: true, has256: true, has16m: true};

export const createSupportsColor = () => trueColour;
export default {stdout: trueColour, stderr: trueColour};
