/** The parts beside them: days, tools, myths, needs, situations, the questionnaire, the timeline, and what all rests on. */
export const beside = `
# A day and a week in each role, one entry per role.
days:
  - role: frontend
    note: A quiet day in the middle of a release. # if wanted
    asked:
      - what does a frontend engineer do all day
    day:
      - time: "09:30"
        activity: Look at the pages that broke overnight
        detail: Two reports from one old browser. # if wanted
        concepts: [accessibility]
        sources: [team-handbook]
    week:
      - day: Monday
        activity: Plan with design
        concepts: [accessibility]
        sources: [team-handbook]
    sources: [team-handbook]

# What the roles work with. \`lead\` uses it more.
tools:
  - id: browser-inspector
    name: The browser's inspector
    purpose: Shows what a page is made of and what it asks for
    lead: frontend
    # All that follows if wanted.
    note: Part of every browser.
    url: https://developer.mozilla.org/
    aliases: [dev tools]
    sides:
      frontend: Finds out why a page is slow.
      backend: Reads the answers of the services as a page gets them.
    when: A page is not what it should be.
    instead: A test that runs without a browser, where the same is to be checked each night.
    concepts: [accessibility]
    asked:
      - how do i see what a page loads
    sources: [team-handbook]

# What is often said and does not hold.
myths:
  - id: frontend-is-drawing
    myth: Frontend engineers draw pages.
    short: Frontend is drawing # if wanted
    correction: They write programs that run in a browser, with all that programs need.
    truth: They work with designers more than others do. # if wanted: what is true in it
    sides: # if wanted: what each role would answer
      frontend: Come and look at the tests.
    concepts: [accessibility]
    asked:
      - is frontend just design
    sources: [team-handbook]
    formerly: [m-1]

# What people notice, and the role to start with: a role, \`shared\` for both, or \`neither\`.
needs:
  - id: slow-pages
    symptom: Pages take seconds to open
    short: Slow pages # if wanted
    start: shared
    step: Measure where the seconds go before anyone changes anything.
    concepts: [api-contract]
    asked:
      - why is our site so slow
    sources: [team-handbook]
    formerly: [n-1]

# What each role does in the same hour when something happens.
situations:
  - id: login-fails
    title: Nobody can log in
    short: Login fails # if wanted
    asked:
      - customers cannot sign in
    trigger: Sign-ins fall to zero within a minute.
    sides:
      frontend:
        - Shows a message that says so.
      backend:
        - Rolls the last release back.
    others: # a party, or words that begin with a capital letter
      - party: product
        does: Tells the customers.
    contrast: Frontend helps those who wait; backend ends the waiting.
    step: Undo the last change.
    concepts: [api-contract]
    sources: [team-handbook]

# Statements about one's own leaning. An answer's value times the weight counts plus for the first role, minus for the second.
assessment:
  scale: Two answers, from -2 (backend) to +2 (frontend).
  caveat: A start for a conversation, no test.
  answers:
    - label: Disagree
      value: -1
    - label: Agree
      value: 1
  bands: # \`from\` and \`to\` are inclusive; one without them is open on that side
    - lean: frontend
      from: 1
      advice: You like what people see.
    - lean: shared
      from: 0
      to: 0
      advice: You may like both.
    - lean: backend
      to: -1
      advice: You like what holds it up.
  statements:
    - id: likes-pages
      text: I would rather improve a page than a query.
      leans: frontend
      weight: 2
      dimension: purpose # if wanted
      why: Pages are the heart of frontend work.
      formerly: [q-1]

# Moments in the history of the roles.
timeline:
  - id: 2024-first-api
    year: "2024"
    event: The first service with a written contract.
    concepts: [api-contract]
    sources: [team-handbook]

# What the entries rest on. \`status\` is read, seen (its opening or a summary) or known (not opened).
sources:
  - id: team-handbook
    title: Our handbook for engineers
    url: https://example.org/handbook
    status: read
    note: The chapter on roles.

# What your teams decided, by the id of the work: who answers for it, in a word, or with what else there is to say.
# \`rolex decide\` writes it, \`rolex agreement\` prints what follows from it.
decisions:
  pick-browsers:
    owner: frontend # an id, a name of your own, or teams, nobody, not-applicable, disagree
    helps: product # if wanted, like all below
    note: The list stands in the handbook.
    date: "2026-03-31"
    by: Both leads
    consulted: [backend]
    informed: [Customer care]

# What else belongs to the agreement: when you look at it again, and what you notice (ids of needs), for a plan.
agreement:
  review: "2026-09-30"
  needs: [slow-pages]
`;
