-- Schema 1. Sums are whole cents, days ISO text (YYYY-MM-DD), enums their values, rates decimal text.
-- Every table has an integer primary key as its first column: the undo log relies on it.

CREATE TABLE household (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    identity_tail TEXT NOT NULL CHECK (length(identity_tail) <= 4),
    children INTEGER NOT NULL CHECK (children >= 0),
    parents INTEGER NOT NULL CHECK (parents >= 0),
    partners INTEGER NOT NULL CHECK (partners >= 0),
    others INTEGER NOT NULL CHECK (others >= 0),
    causes TEXT NOT NULL CHECK (json_valid(causes)),
    since TEXT CHECK (since GLOB '????-??-??'),
    expected_end TEXT CHECK (expected_end GLOB '????-??-??'),
    story TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    reserve_cents INTEGER NOT NULL CHECK (reserve_cents >= 0),
    savings_cents INTEGER NOT NULL CHECK (savings_cents >= 0)
) STRICT;

INSERT INTO household VALUES (1, '', '', '', '', 0, 0, 0, 0, '[]', NULL, NULL, '', 'CNY', 0, 0);

CREATE TABLE household_lines (
    id INTEGER PRIMARY KEY,
    household_id INTEGER NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    title TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    cents INTEGER NOT NULL CHECK (cents >= 0),
    period TEXT NOT NULL,
    starts_on TEXT CHECK (starts_on GLOB '????-??-??'),
    ends_on TEXT CHECK (ends_on GLOB '????-??-??'),
    source_kind TEXT NOT NULL,
    source_documents TEXT NOT NULL CHECK (json_valid(source_documents)),
    source_note TEXT NOT NULL,
    source_payer TEXT NOT NULL
) STRICT;

-- The last number given, so that a number is never given twice, not even after its owner is removed.
CREATE TABLE counters (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    last INTEGER NOT NULL CHECK (last >= 0)
) STRICT;

INSERT INTO counters (id, name, last) VALUES (1, 'case', 0), (2, 'document', 0);

CREATE TABLE cases (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    creditor TEXT NOT NULL CHECK (creditor <> ''),
    kind TEXT NOT NULL,
    product TEXT NOT NULL,
    account_tail TEXT NOT NULL CHECK (length(account_tail) <= 4),
    contract TEXT NOT NULL,
    note TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    principal_cents INTEGER NOT NULL CHECK (principal_cents >= 0),
    interest_cents INTEGER NOT NULL CHECK (interest_cents >= 0),
    penalty_cents INTEGER NOT NULL CHECK (penalty_cents >= 0),
    fees_cents INTEGER NOT NULL CHECK (fees_cents >= 0),
    balance_on TEXT CHECK (balance_on GLOB '????-??-??'),
    annual_rate TEXT,
    term_end TEXT CHECK (term_end GLOB '????-??-??'),
    overdue_since TEXT CHECK (overdue_since GLOB '????-??-??'),
    last_offer INTEGER NOT NULL CHECK (last_offer >= 0)
) STRICT;

-- Stored bytes, once per hash. While 'staging' they belong to nobody yet and may be thrown away.
CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    algorithm TEXT NOT NULL CHECK (algorithm = 'sha256'),
    sha256 TEXT UNIQUE CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size >= 0),
    state TEXT NOT NULL CHECK (state IN ('staging', 'ok')),
    CHECK (state = 'staging' OR sha256 IS NOT NULL)
) STRICT;

CREATE TABLE chunks (
    id INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL CHECK (seq >= 0),
    bytes BLOB NOT NULL,
    UNIQUE (content_id, seq)
) STRICT;

CREATE TABLE documents (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    case_number INTEGER REFERENCES cases (number) ON DELETE SET NULL,
    content_id INTEGER NOT NULL REFERENCES contents (id),
    title TEXT NOT NULL CHECK (title <> ''),
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    document_date TEXT CHECK (document_date GLOB '????-??-??'),
    covers_from TEXT CHECK (covers_from GLOB '????-??-??'),
    covers_to TEXT CHECK (covers_to GLOB '????-??-??'),
    note TEXT NOT NULL
) STRICT;

CREATE INDEX documents_by_case ON documents (case_number);
CREATE INDEX documents_by_content ON documents (content_id);

CREATE TABLE offers (
    id INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    side TEXT NOT NULL,
    state TEXT NOT NULL,
    made_on TEXT NOT NULL CHECK (made_on GLOB '????-??-??'),
    sent_on TEXT CHECK (sent_on GLOB '????-??-??'),
    reply_due TEXT CHECK (reply_due GLOB '????-??-??'),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    principal_cents INTEGER NOT NULL CHECK (principal_cents >= 0),
    interest_cents INTEGER NOT NULL CHECK (interest_cents >= 0),
    penalty_cents INTEGER NOT NULL CHECK (penalty_cents >= 0),
    fees_cents INTEGER NOT NULL CHECK (fees_cents >= 0),
    cut_off TEXT NOT NULL CHECK (cut_off GLOB '????-??-??'),
    waived_interest_cents INTEGER NOT NULL CHECK (waived_interest_cents >= 0),
    waived_penalty_cents INTEGER NOT NULL CHECK (waived_penalty_cents >= 0),
    waived_fees_cents INTEGER NOT NULL CHECK (waived_fees_cents >= 0),
    first_due TEXT NOT NULL CHECK (first_due GLOB '????-??-??'),
    instalments INTEGER NOT NULL CHECK (instalments > 0),
    method TEXT NOT NULL,
    annual_rate TEXT NOT NULL,
    due_day INTEGER,
    UNIQUE (case_number, number)
) STRICT;

CREATE TABLE agreements (
    id INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    confirmed_on TEXT NOT NULL CHECK (confirmed_on GLOB '????-??-??'),
    channel TEXT NOT NULL,
    confirmed_with TEXT NOT NULL,
    offer INTEGER,
    written_copy INTEGER REFERENCES documents (number) ON DELETE SET NULL,
    payee TEXT NOT NULL,
    note TEXT NOT NULL,
    state TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3)
) STRICT;

CREATE INDEX agreements_by_case ON agreements (case_number);
CREATE INDEX agreements_by_written_copy ON agreements (written_copy);
CREATE UNIQUE INDEX one_agreement_in_force ON agreements (case_number) WHERE state = 'in_force';

CREATE TABLE dues (
    id INTEGER PRIMARY KEY,
    agreement_id INTEGER NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
    cents INTEGER NOT NULL CHECK (cents > 0)
) STRICT;

CREATE INDEX dues_by_agreement ON dues (agreement_id);

CREATE TABLE payments (
    id INTEGER PRIMARY KEY,
    agreement_id INTEGER NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    cents INTEGER NOT NULL CHECK (cents > 0),
    proof INTEGER REFERENCES documents (number) ON DELETE SET NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX payments_by_agreement ON payments (agreement_id);
CREATE INDEX payments_by_proof ON payments (proof);

CREATE TABLE letters (
    id INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    content_id INTEGER NOT NULL REFERENCES contents (id),
    written_on TEXT NOT NULL CHECK (written_on GLOB '????-??-??'),
    offer INTEGER,
    sent_on TEXT CHECK (sent_on GLOB '????-??-??')
) STRICT;

CREATE INDEX letters_by_case ON letters (case_number);
CREATE INDEX letters_by_content ON letters (content_id);
