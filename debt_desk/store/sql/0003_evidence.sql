-- Schema 3: what evidence says and where, what it means in the user's word, what lenders ask for.

-- Derived from stored bytes, outside the undo history: it is made again where it is missing or old.
-- `outcome` is what the readers of version `reader` made of a content.
CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL UNIQUE REFERENCES contents (id) ON DELETE CASCADE,
    reader INTEGER NOT NULL,
    outcome BLOB NOT NULL
) STRICT;

-- Page 1 is the whole of a text without pages.
CREATE TABLE page_texts (
    id INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    page INTEGER NOT NULL CHECK (page > 0),
    text TEXT NOT NULL,
    UNIQUE (content_id, page)
) STRICT;

CREATE TABLE thumbnails (
    id INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL UNIQUE REFERENCES contents (id) ON DELETE CASCADE,
    png BLOB NOT NULL
) STRICT;

-- What each row of `search_words` was made from: a page's text, or a statement's line.
CREATE TABLE search_entries (
    id INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    page INTEGER CHECK (page > 0),
    statement INTEGER CHECK (statement >= 0),
    line INTEGER CHECK (line >= 0)
) STRICT;

CREATE INDEX search_entries_by_content ON search_entries (content_id);

-- Every Chinese character stands alone in it: most Chinese words have two, which trigrams never find.
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

-- The user's word on what a line of a statement means: of one line, or of all of a payee.
CREATE TABLE reclassings (
    id INTEGER PRIMARY KEY,
    sha256 TEXT CHECK (length(sha256) = 64),
    sheet TEXT NOT NULL DEFAULT '',
    row INTEGER CHECK (row > 0),
    payee TEXT,
    comes_in INTEGER CHECK (comes_in IN (0, 1)),
    line_class TEXT NOT NULL,
    CHECK ((sha256 IS NULL) = (row IS NULL)),
    CHECK ((payee IS NULL) = (comes_in IS NULL)),
    CHECK ((sha256 IS NULL) <> (payee IS NULL))
) STRICT;

CREATE UNIQUE INDEX one_reclassing_a_line ON reclassings (sha256, sheet, row) WHERE sha256 IS NOT NULL;
CREATE UNIQUE INDEX one_reclassing_a_payee ON reclassings (payee, comes_in) WHERE payee IS NOT NULL;

-- What the columns of a table mean that no reader knows: {"day": ["日期"], …} by its header.
CREATE TABLE table_layouts (
    id INTEGER PRIMARY KEY,
    header TEXT NOT NULL UNIQUE CHECK (json_valid(header)),
    layout TEXT NOT NULL CHECK (json_valid(layout))
) STRICT;

-- What a lender asked for; `document`: what answers it.
CREATE TABLE material_requests (
    id INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (what <> ''),
    asked_on TEXT NOT NULL CHECK (asked_on GLOB '????-??-??'),
    due_on TEXT CHECK (due_on GLOB '????-??-??'),
    channel TEXT,
    who TEXT NOT NULL,
    document INTEGER REFERENCES documents (number) ON DELETE SET NULL,
    given_on TEXT CHECK (given_on GLOB '????-??-??'),
    note TEXT NOT NULL
) STRICT;

CREATE INDEX material_requests_by_case ON material_requests (case_number);
CREATE INDEX material_requests_by_document ON material_requests (document);

-- Checklist items that the user answered otherwise than by a document of their kind.
CREATE TABLE checklist_answers (
    id INTEGER PRIMARY KEY,
    item TEXT NOT NULL UNIQUE CHECK (item <> ''),
    document INTEGER REFERENCES documents (number) ON DELETE SET NULL,
    not_applicable INTEGER NOT NULL CHECK (not_applicable IN (0, 1)),
    reason TEXT NOT NULL
) STRICT;

CREATE INDEX checklist_answers_by_document ON checklist_answers (document);

-- What goes to a case's lender, in this order.
CREATE TABLE exhibits (
    id INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    UNIQUE (case_number, document)
) STRICT;

CREATE INDEX exhibits_by_document ON exhibits (document);

-- A copy with parts blacked out names what it was made from.
ALTER TABLE documents ADD COLUMN redacted_from INTEGER REFERENCES documents (number) ON DELETE SET NULL;
-- How far a picture or page is turned to be read, in degrees clockwise.
ALTER TABLE documents ADD COLUMN turned INTEGER NOT NULL DEFAULT 0 CHECK (turned IN (0, 90, 180, 270));
CREATE INDEX documents_by_redacted_from ON documents (redacted_from);

-- [{"document": 5, "page": 2, "row": 14}, …]: where a figure of the household stands.
ALTER TABLE household_lines ADD COLUMN source_places TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(source_places));
