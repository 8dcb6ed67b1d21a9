create table signin_account (
    human uuid primary key,
    name text not null check (char_length(name) between 2 and 64),
    password text,
    works_from timestamptz not null,
    opened_at timestamptz not null
);
create unique index signin_account_name_taken on signin_account (lower(name));

-- at most one link per human; the one without a human makes the first administrator
create table signin_invitation (
    token_hash bytea primary key check (length(token_hash) = 32),
    human uuid references signin_account,
    expires_at timestamptz not null,
    constraint signin_invitation_one unique nulls not distinct (human)
);

-- By the hash of what was typed, known or not: an unknown account locks like a known one, and a password typed into the wrong field is not kept.
create table signin_attempts (
    name_hash bytea primary key,
    failures int not null,
    last_at timestamptz not null,
    locked_until timestamptz
);
create index signin_attempts_last on signin_attempts (last_at);
