-- 教职工返校申请 as its person typed it, right or wrong, until it has ended (R29).
create table entry_draft (
    id        uuid primary key,
    applicant uuid        not null,
    text      jsonb       not null,
    version   int         not null,
    page      text        not null check (char_length(page) between 1 and 40),
    saved_at  timestamptz not null
);
comment on column entry_draft.id is 'of its approval';

-- The wording that is declared; a change is a new version, the newest counts.
create table entry_declaration (
    version    int generated always as identity primary key,
    zh         text        not null check (char_length(zh) between 1 and 500),
    en         text        not null check (char_length(en) between 1 and 1000),
    valid_from timestamptz not null
);
insert into entry_declaration (zh, en, valid_from) values
    ('本人承诺以上信息属实，在校期间遵守学校管理规定，在许可的校区和日期内进出校园。',
     'I declare that the above is true. While on campus I follow the rules of the university, and I come and go within the permitted campuses and dates.',
     '2000-01-01Z');

-- The application as it was last sent.
create table entry_application (
    id          uuid primary key,
    person      uuid        not null,
    department  uuid        not null,
    campuses    uuid[]      not null check (cardinality(campuses) > 0),
    from_day    date        not null,
    until_day   date        not null,
    reason      text        not null check (char_length(reason) between 1 and 200),
    contact     text        not null check (char_length(contact) between 1 and 64),
    declaration int         not null references entry_declaration,
    declared_at timestamptz not null,
    constraint entry_application_days check (from_day <= until_day)
);
create index entry_application_person on entry_application (person);

-- R37: who waits for which campus; one open application for each.
create table entry_claim (
    person      uuid not null,
    campus      uuid not null,
    application uuid not null references entry_application on delete cascade,
    serial      text not null,
    primary key (person, campus)
);
create index entry_claim_application on entry_claim (application);

-- 入校许可 of one campus. That its person's stay ends before it is not written here: the rule looks at both (R40, R41).
create table entry_permit (
    id          uuid primary key,
    person      uuid        not null,
    campus      uuid        not null,
    from_day    date        not null,
    until_day   date        not null,
    granted_at  timestamptz not null,
    works_from  timestamptz not null,
    application uuid        not null references entry_application,
    serial      text        not null,
    ended_at    timestamptz,
    constraint entry_permit_days check (from_day <= until_day),
    constraint entry_permit_one_at_a_time
        exclude using gist (person with =, campus with =, daterange(from_day, until_day, '[]') with &&) where (ended_at is null)
);
comment on column entry_permit.ended_at is 'given back, or left over from a stay that had ended before a newer one was permitted';
create index entry_permit_person on entry_permit (person, campus) where ended_at is null;
create index entry_permit_application on entry_permit (application);
-- a campus person by person, for whoever compares a gate with what it should know
create index entry_permit_campus on entry_permit (campus, person) include (from_day, until_day, granted_at, works_from) where ended_at is null;
