/** In place of Ink's devtools, which are not installed and never used. */
export default {};
