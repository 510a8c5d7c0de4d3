import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {loadHostKey} from '../../source/serve/host-key.ts';

it('a key that is made can be read again, every time', () => {
	const folder = mkdtempSync(join(tmpdir(), 'rolex-host-key-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	for (let count = 0; count < 1000; count++) expect(loadHostKey(join(folder, `key-${count}`))).toMatchObject({isNew: true});
});
