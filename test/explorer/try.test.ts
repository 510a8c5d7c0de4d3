import {it} from 'vitest';
import {openedBuiltIn, opened, after, press} from '../helpers/explorer.ts';
import {mount} from '../../source/ui/mount.tsx';
it('x', () => {
  for (const s of [opened(), openedBuiltIn(), after(openedBuiltIn({columns:80,rows:24}), '/', 'slo'), openedBuiltIn({columns:50,rows:20})]) {
	let frame='';
	const m = mount({state: s, onFrame: f => {frame=f;}, onFault: e => console.log(e)});
	console.log(frame.replace(/\x1b\[[0-9;]*m/g,''));
	const t=performance.now(); let n=0; let cur=s;
	for (let i=0;i<50;i++){ cur=after(cur,'<down>'); m.draw(cur); n++}
	console.log((performance.now()-t)/n);
	m.close();
  }
  console.log(JSON.stringify(frame2()));
});
function frame2(){ let f=''; const m=mount({state: after(openedBuiltIn({columns:80,rows:24,theme:'dark'}), '/', 'slo'), onFrame: x=>{f=x}, onFault(){}}); m.close(); return f.split('\n').slice(0,4);}
