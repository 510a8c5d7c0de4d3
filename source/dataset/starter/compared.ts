/** The parts in which the roles are compared: who they are, dimensions, concepts, ownership. */
export const compared = `# A dataset for rolex. Open it:   rolex --data rolex.yaml
#                      Check it:  rolex validate rolex.yaml
#
# Change what follows to the roles of your organisation. Any part but \`roles\` may be left out, and of an entry whatever is marked
# "if wanted"; \`rolex validate\` says what is missing.
# An id is lower-case letters, digits and hyphens. Other entries refer to it, so give it once and keep it.
#
# To start from what rolex knows about SRE and platform engineering and state only where you differ, write
#   extends: built-in
# instead, and under each part only the entries you change (by their id) or add.

name: Our roles

# The language of what is written here, by its BCP 47 name.
language: en

# Two or more. The first two are shown at the start; \`short\` is what people call the role.
roles:
  - id: frontend
    name: Frontend Engineering
    short: Frontend
    tagline: Engineers who build what users see and touch.
    asked: # plain words that search finds the entry by
      - what does a frontend engineer do
    sources: [team-handbook] # if wanted, everywhere: what it rests on; without it an entry is shown as the authors' judgement
  - id: backend
    name: Backend Engineering
    short: Backend
    tagline: Engineers who build the services and data behind it.
    asked:
      - what does a backend engineer do

# Others who can own or lead something. \`shared\` always stands for both roles.
parties:
  - id: product
    name: Product management
    short: Product # if wanted

# The headings that the dimensions stand under, in the order shown.
groups:
  - id: work
    title: Work
    about: What they do all day. # if wanted
  - id: people
    title: People

# What the roles are compared on. \`sides\` has a list of points per role; a role may be left out.
dimensions:
  - id: purpose
    title: Purpose of the role
    short: Purpose # if wanted: for narrow lists
    group: work
    question: What is each role for?
    asked:
      - what is the difference between frontend and backend
    sides:
      frontend:
        - Turns a design into an interface that works for everyone, on any device.
        - Keeps pages quick and pleasant to use.
      backend:
        - Builds the services that hold the rules and the data of the product.
        - Keeps them correct, secure and fast under load.
    shared:
      - Both ship features to users together.
    contrast: Frontend answers for what users experience; backend answers for what the product does and knows.
    likeness: medium # low, medium or high
    why: One product and one way of working, at two ends of the same request.
    sources: [team-handbook]
    # With a third role, here called mobile, the same can be said of other pairs than the first two:
    # pairs:
    #   - roles: [frontend, mobile]
    #     shared: [Both care how it feels.]
    #     contrast: One builds for the browser, the other for the phone.
    #     likeness: high
    #     why: They draw the same screens.
  - id: on-call
    title: On-call
    group: people
    question: Who is called when something breaks?
    sides:
      frontend:
        - Looks into broken pages in working hours.
      backend:
        - Takes turns carrying the pager for the services.
    contrast: Backend is paged at night; frontend hears of it in the morning.
    likeness: low
    why: A broken service stops everyone, a broken page mostly one release.

# The headings of the concepts.
categories:
  - id: interface
    title: Interface
    about: What users see and touch. # if wanted
  - id: services
    title: Services

# The words people use, and each role's part in them. \`lead\` is a role, a party or \`shared\`.
concepts:
  - id: accessibility
    term: Accessibility of the product
    short: Accessibility # if wanted
    aliases: [a11y] # other names of the same thing
    asked:
      - can everyone use the page
    category: interface
    definition: That people with any ability can use the product.
    lead: frontend
    sides:
      frontend: Builds it in and tests it.
      backend: Sends texts and errors that can be read aloud.
    related: [api-contract] # worth reading next
    dimensions: [purpose]
    core: true # people ask for it first
    # All that follows if wanted: a worked example, what it is mixed up with, how it goes well and wrong.
    example: A form of nine fields is filled in by keyboard alone in two minutes; before, the date could not be reached.
    confused:
      - with: api-contract
        difference: One is a promise to people, the other a promise to programs.
    practice:
      well:
        - Tried with a screen reader before each release.
      wrong:
        - A check at the end of the year that finds three hundred faults.
    sources: [team-handbook]
  - id: api-contract
    term: API contract
    asked:
      - what does the service promise to send
    category: services
    definition: What a service promises to those who call it.
    lead: backend
    sides:
      frontend: Says what the interface needs, and tests against it.
      backend: Writes it, keeps it and changes it with notice.
    related: [accessibility]
    dimensions: [purpose]

# Who owns which piece of work. \`certainty\` is firm, usual or varies.
ownership:
  - id: design-api
    task: Agree what a new API looks like
    owner: backend
    contributor: frontend
    why: Backend keeps the promise; frontend knows what it is for.
    certainty: usual
    # If wanted: what each role does in it, what happens when nobody does, who is asked before and told after.
    sides:
      frontend: Writes down which data each page needs.
      backend: Proposes the calls and their errors.
    neglected: Each page asks for its data in another way.
    consulted: [product]
    informed: [shared]
    concepts: [api-contract]
    sources: [team-handbook]
    formerly: [own-1] # ids it had before; they open it still
    asked:
      - who decides what the api looks like
  - id: pick-browsers
    task: Decide which browsers are supported
    short: Pick the browsers # if wanted
    owner: product
    contributor: frontend
    why: It is a decision about users and cost; frontend brings the figures.
    certainty: varies
    category: interface # if it is gone through among other work than that of its first concept
    asked:
      - which browsers do we support
`;
