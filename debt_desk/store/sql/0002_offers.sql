-- Schema 2: how a debt accrues and is paid, richer terms, both sides' offers, plans over all cases.

ALTER TABLE cases ADD COLUMN costs_cents INTEGER NOT NULL DEFAULT 0 CHECK (costs_cents >= 0);
ALTER TABLE cases ADD COLUMN penalty_rate TEXT;
ALTER TABLE cases ADD COLUMN day_basis INTEGER NOT NULL DEFAULT 365 CHECK (day_basis IN (360, 365));
ALTER TABLE cases ADD COLUMN compounding TEXT NOT NULL DEFAULT 'none';
ALTER TABLE cases ADD COLUMN contract_order TEXT;
ALTER TABLE cases ADD COLUMN agreed_order TEXT;
ALTER TABLE cases ADD COLUMN secured INTEGER NOT NULL DEFAULT 0 CHECK (secured IN (0, 1));
ALTER TABLE cases ADD COLUMN bill_cents INTEGER CHECK (bill_cents >= 0);
ALTER TABLE cases ADD COLUMN bill_on TEXT CHECK (bill_on GLOB '????-??-??');
-- The contract: without a face amount nothing else of it is kept.
ALTER TABLE cases ADD COLUMN face_cents INTEGER CHECK (face_cents > 0);
ALTER TABLE cases ADD COLUMN received_cents INTEGER CHECK (received_cents > 0);
ALTER TABLE cases ADD COLUMN drawn_on TEXT CHECK (drawn_on GLOB '????-??-??');
ALTER TABLE cases ADD COLUMN contract_instalment_cents INTEGER CHECK (contract_instalment_cents > 0);
ALTER TABLE cases ADD COLUMN contract_instalments INTEGER CHECK (contract_instalments > 0);

-- What was paid on a debt outside an agreement.
CREATE TABLE debt_payments (
    id INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    cents INTEGER NOT NULL CHECK (cents > 0),
    proof INTEGER REFERENCES documents (number) ON DELETE SET NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX debt_payments_by_case ON debt_payments (case_number);
CREATE INDEX debt_payments_by_proof ON debt_payments (proof);

ALTER TABLE offers ADD COLUMN costs_cents INTEGER NOT NULL DEFAULT 0 CHECK (costs_cents >= 0);
ALTER TABLE offers ADD COLUMN waived_principal_cents INTEGER NOT NULL DEFAULT 0 CHECK (waived_principal_cents >= 0);
ALTER TABLE offers ADD COLUMN waived_costs_cents INTEGER NOT NULL DEFAULT 0 CHECK (waived_costs_cents >= 0);
-- {"penalty": "50"}: the parts that were asked for as a share, in percent.
ALTER TABLE offers ADD COLUMN waived_shares TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(waived_shares));
ALTER TABLE offers ADD COLUMN interval TEXT NOT NULL DEFAULT 'month';
ALTER TABLE offers ADD COLUMN grace INTEGER NOT NULL DEFAULT 0 CHECK (grace >= 0);
ALTER TABLE offers ADD COLUMN step_every INTEGER;
ALTER TABLE offers ADD COLUMN step_percent TEXT;
ALTER TABLE offers ADD COLUMN interest_only INTEGER NOT NULL DEFAULT 0 CHECK (interest_only >= 0);
-- ["2026-12-10", …] and [50000, …]: stated dates and amounts in cents, empty where they follow a rule.
ALTER TABLE offers ADD COLUMN stated_dates TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(stated_dates));
ALTER TABLE offers ADD COLUMN stated_amounts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(stated_amounts));
ALTER TABLE offers ADD COLUMN cure_days INTEGER;
ALTER TABLE offers ADD COLUMN valid_until TEXT CHECK (valid_until GLOB '????-??-??');
ALTER TABLE offers ADD COLUMN channel TEXT;
ALTER TABLE offers ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE offers ADD COLUMN counters INTEGER;
ALTER TABLE offers ADD COLUMN fallback_rank INTEGER CHECK (fallback_rank > 0);
ALTER TABLE offers ADD COLUMN answered_on TEXT CHECK (answered_on GLOB '????-??-??');
ALTER TABLE offers ADD COLUMN answer_channel TEXT;
ALTER TABLE offers ADD COLUMN answer_who TEXT NOT NULL DEFAULT '';
ALTER TABLE offers ADD COLUMN answer_words TEXT NOT NULL DEFAULT '';

-- What the user knows or wants of a case when all debts are planned together.
CREATE TABLE plan_wishes (
    id INTEGER PRIMARY KEY,
    case_number INTEGER NOT NULL UNIQUE REFERENCES cases (number) ON DELETE CASCADE,
    most_parts INTEGER NOT NULL CHECK (most_parts > 0),
    most_grace INTEGER NOT NULL CHECK (most_grace >= 0),
    annual_rate TEXT NOT NULL,
    due_day INTEGER CHECK (due_day BETWEEN 1 AND 31),
    parts INTEGER CHECK (parts > 0),
    grace INTEGER NOT NULL CHECK (grace >= 0),
    left_out INTEGER NOT NULL CHECK (left_out IN (0, 1)),
    reason TEXT NOT NULL
) STRICT;

-- The user's own entries of the loan prime rate, later than those the program came with.
CREATE TABLE lpr_entries (
    id INTEGER PRIMARY KEY,
    starts_on TEXT NOT NULL UNIQUE CHECK (starts_on GLOB '????-??-??'),
    one_year TEXT NOT NULL,
    five_years TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
