create table maintenance_draft (
    id uuid primary key,
    applicant uuid not null,
    text bytea not null,
    saved_at timestamptz not null
);
comment on column maintenance_draft.id is 'of the approval it is a draft of';
comment on column maintenance_draft.text is 'sealed: everything typed, as JSON (R29)';

create table maintenance_application (
    id uuid primary key,
    declaration int not null,
    declared_by uuid not null,
    declared_at timestamptz not null
);
comment on column maintenance_application.id is 'of its approval';

create table maintenance_item (
    id uuid primary key,
    application uuid not null references maintenance_application on delete cascade,
    number int not null check (number between 1 and 200),
    person uuid not null,
    name text not null check (char_length(name) between 1 and 64),
    kinds text[] not null check (cardinality(kinds) > 0),
    text bytea not null,
    unique (application, number),
    unique (application, person)
);
comment on column maintenance_item.text is 'sealed: what is to change, with what it was when it was sent, as JSON';

create table maintenance_claim (
    person uuid primary key,
    application uuid not null references maintenance_application on delete cascade,
    serial text not null
);
comment on table maintenance_claim is 'R9: a person stands in at most one open application';
create index maintenance_claim_application on maintenance_claim (application);
