import {join} from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** A folder of rolex's after the XDG base directory specification: a path that is not absolute counts for nothing. */
function folderIn(named: string | undefined, home: string | undefined, below: string): string | undefined {
	if (named?.startsWith('/')) return join(named, 'rolex');
	return home?.startsWith('/') ? join(home, below, 'rolex') : undefined;
}

/** Where the reader's config is. */
function configFolder({XDG_CONFIG_HOME, HOME}: Environment): string | undefined {
	return folderIn(XDG_CONFIG_HOME, HOME, '.config');
}

/** Where is kept what can be made anew: compiled code (the loader of the bundles has the same rule), and a checked copy of the config. */
export function cacheFolder({XDG_CACHE_HOME, HOME}: Environment): string | undefined {
	return folderIn(XDG_CACHE_HOME, HOME, '.cache');
}

/** The one file of the config; undefined without a home. */
export function configPath(env: Environment): string | undefined {
	const folder = configFolder(env);
	return folder && join(folder, 'config.yaml');
}
