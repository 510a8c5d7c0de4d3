import {once} from '../../text/once.ts';
import {stem} from './stem.ts';

/**
 * Words that engineers and the people around them use for one another, a group a line. Finding by one of them also finds the
 * others, for less than the word itself. Only everyday ones: what a dataset calls its own things is said there, as aliases.
 */
const groups = `
agent bot robot
aim goal target objective
alarm alert page pager paging notification beep buzz
amazon aws azure gcp cloud
analyse analyze examine investigate
app application program
approve approval permission sign-off
attack attacker breach hack hacker intruder
audit auditor compliance regulator
automate automation automatic script scripted
bill cost expense expensive invoice money spend spending price pricey
block gate guardrail prevent
boss chief director executive leader leadership manager management
box host machine node server vm
break broke broken breakage crash die fail failure failing fault
bug defect error flaw
build compile
busy load traffic demand
buy purchase vendor supplier
ceo cto leadership
change modify alter edit
chart dashboard graph plot
chat slack message
check verify inspect test
choose decide pick select
coder dev developer programmer
bother disturb interrupt
colleague coworker teammate
company firm organisation business employer
customer client user visitor
data database db
delete remove erase
deliver deliverable delivery ship
deploy deployment release rollout ship push launch
design architecture
doc docs documentation manual guide
down outage downtime incident unavailable offline
duplicate copy copies replica
employee staff hire newcomer joiner starter recruit newbie
exhausted burnt burnout tired stressed overworked fatigue
fast quick quickly rapid speed speedy
fire emergency crisis incident outage
fix repair mend resolve solve remedy sort
folks people humans
force forced compulsory mandatory obligatory
forecast predict plan
grow growth scale expand
guard protect defend secure
hour hours shift
hurt affect impact harm damage
improve better enhance
infra infrastructure
interview hire hiring recruiter
job role duty responsibility position
key keys credential password secret token
kill stop terminate
lag latency slow slowness sluggish delay wait
learn study teach training train course
lesson review retrospective postmortem
limit cap quota ceiling allowance
log logs logging record
login access account credentials signin
lose lost loss
measure metric measurement number gauge
memory ram
mess mistake wrong blunder screw
monitor monitoring observe watch observability
night overnight asleep sleep bed
nuisance noise noisy annoying
old legacy outdated stale
operate run ops operations operator
optimise tune trim
outside external third-party
packet network networking
pay salary wage earn income
permission access rights
phone call pager ring
picture image container
policy rule
practise practice rehearse drill exercise
problem issue trouble
prod production live
promise agreement contract commitment guarantee
provision create set-up setup
queue backlog wait
reason cause
rebuild recreate
recover recovery restore bounce
reduce cut lower shrink
reliability reliable dependable stability stable uptime
repeat repetitive boring tedious manual toil
request ticket
resilient robust sturdy
resource cpu memory compute
revert undo rollback back-out
risk danger dangerous risky
roadmap plan priorities
rota roster schedule rotation
safe secure
search find discover lookup
security infosec
sign symptom
site website
skill skills expertise
spare redundancy redundant backup standby
split divide separate
standard standardise uniform consistent
startup small
success win
sysadmin administrator admin
team squad group crew
template scaffold skeleton boilerplate
thing stuff
tool tooling
upgrade update patch
urgent critical severe severity
vulnerability hole weakness cve
wake woken awake
waste idle unused
week weekly monday tuesday wednesday thursday friday
write author
`;

/** For the stem of each word above, the stems of the words that people use for it. */
export const synonymStems = once((): ReadonlyMap<string, ReadonlySet<string>> => {
	const found = new Map<string, Set<string>>();
	for (const line of groups.trim().split('\n')) {
		const stems = line.split(' ').map(stem);
		for (const one of stems) {
			const others = found.get(one) ?? new Set();
			found.set(one, others);
			for (const other of stems) if (other !== one) others.add(other);
		}
	}
	return found;
});
