-- Schema 4: how lenders are reached, what was said with them, courts' papers, own wordings, the journal.

-- What the user found out about a way to a lender; a way without a row was not looked for yet.
CREATE TABLE contact_routes (
    id INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    way TEXT NOT NULL,
    address TEXT NOT NULL,
    tried_on TEXT CHECK (tried_on GLOB '????-??-??'),
    result TEXT,
    screenshot INTEGER REFERENCES documents (number) ON DELETE SET NULL,
    note TEXT NOT NULL,
    UNIQUE (case_number, way)
) STRICT;

CREATE INDEX contact_routes_by_screenshot ON contact_routes (screenshot);

CREATE TABLE collectors (
    id INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL,
    told_on TEXT CHECK (told_on GLOB '????-??-??'),
    authority INTEGER REFERENCES documents (number) ON DELETE SET NULL,
    reached_at TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX collectors_by_case ON collectors (case_number);
CREATE INDEX collectors_by_authority ON collectors (authority);

-- `at` is local time to the minute. What begins with `collecting` is empty unless that is 1.
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??'),
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    way TEXT,
    who TEXT NOT NULL,
    staff TEXT NOT NULL,
    ticket TEXT NOT NULL,
    summary TEXT NOT NULL,
    stances TEXT NOT NULL CHECK (json_valid(stances)),
    seconds INTEGER CHECK (seconds >= 0),
    recording TEXT NOT NULL,
    recording_number TEXT NOT NULL,
    follow_up TEXT CHECK (follow_up GLOB '????-??-??'),
    offer INTEGER,
    collecting INTEGER NOT NULL CHECK (collecting IN (0, 1)),
    collector INTEGER REFERENCES collectors (id) ON DELETE SET NULL,
    caller TEXT NOT NULL,
    caller_number TEXT NOT NULL,
    answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
    others TEXT NOT NULL,
    words TEXT NOT NULL,
    conduct TEXT NOT NULL CHECK (json_valid(conduct))
) STRICT;

CREATE INDEX contacts_by_case ON contacts (case_number, at);
CREATE INDEX contacts_by_collector ON contacts (collector);

CREATE TABLE promises (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    side TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    due_on TEXT CHECK (due_on GLOB '????-??-??'),
    kept_on TEXT CHECK (kept_on GLOB '????-??-??')
) STRICT;

CREATE INDEX promises_by_contact ON promises (contact_id);

CREATE TABLE contact_documents (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    UNIQUE (contact_id, document)
) STRICT;

CREATE INDEX contact_documents_by_document ON contact_documents (document);

-- In which talk a lender asked for it.
ALTER TABLE material_requests ADD COLUMN contact INTEGER REFERENCES contacts (id) ON DELETE SET NULL;
CREATE INDEX material_requests_by_contact ON material_requests (contact);

CREATE TABLE court_papers (
    id INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    received_on TEXT NOT NULL CHECK (received_on GLOB '????-??-??'),
    acts_on TEXT CHECK (acts_on GLOB '????-??-??'),
    sender TEXT NOT NULL,
    reference TEXT NOT NULL,
    document INTEGER REFERENCES documents (number) ON DELETE SET NULL,
    done_on TEXT CHECK (done_on GLOB '????-??-??'),
    note TEXT NOT NULL
) STRICT;

CREATE INDEX court_papers_by_case ON court_papers (case_number);
CREATE INDEX court_papers_by_document ON court_papers (document);

-- What the user disputes about a debt; empty where nothing.
ALTER TABLE cases ADD COLUMN disputed TEXT NOT NULL DEFAULT '';

-- When an answer to a letter is expected, when it came; the talk that a letter confirms.
ALTER TABLE letters ADD COLUMN reply_due TEXT CHECK (reply_due GLOB '????-??-??');
ALTER TABLE letters ADD COLUMN answered_on TEXT CHECK (answered_on GLOB '????-??-??');
ALTER TABLE letters ADD COLUMN contact INTEGER REFERENCES contacts (id) ON DELETE SET NULL;
CREATE INDEX letters_by_contact ON letters (contact);

-- Letters' words as the user changed them.
CREATE TABLE letter_wordings (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (kind, language)
) STRICT;

-- Only ever added to, undo included; each entry holds the hash of the one before.
CREATE TABLE journal (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    at TEXT NOT NULL,
    deed TEXT NOT NULL,
    case_number INTEGER,
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
