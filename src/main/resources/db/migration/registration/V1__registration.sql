create table registration_declaration (
    version int primary key check (version > 0),
    wording_zh text not null check (char_length(wording_zh) between 1 and 500),
    wording_en text not null check (char_length(wording_en) between 1 and 1000),
    valid_from timestamptz
);
comment on table registration_declaration is 'R7: a wording is never changed, only followed by another; applications point at the one that was ticked';
comment on column registration_declaration.valid_from is 'since when it was last the current one; the latest is current, null was never';

-- the words cannot change under what was declared with them
create function registration_declaration_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.version <> old.version or new.wording_zh <> old.wording_zh or new.wording_en <> old.wording_en then
        raise exception 'a declaration stays as it was';
    end if;
    return new;
end $$;
create trigger registration_declaration_stays before update or delete on registration_declaration
    for each row execute function registration_declaration_stays();

insert into registration_declaration (version, wording_zh, wording_en, valid_from) values
    (1, '经审核，此人符合疫情防控期间入校条件。本人承诺以上信息属实。',
        'I have checked that this person meets the conditions for entering the campus during epidemic control. I declare that the above is true.', null),
    (2, '经审核，此人符合入校条件。本人承诺以上信息属实。',
        'I have checked that this person meets the conditions for entering the campus. I declare that the above is true.', '2026-01-01 00:00:00+08');

create table registration_draft (
    id uuid primary key,
    applicant uuid not null,
    text bytea not null,
    version int not null check (version > 0),
    page text not null check (char_length(page) <= 40),
    saved_at timestamptz not null
);
comment on column registration_draft.id is 'of the approval it is a draft of';
comment on column registration_draft.text is 'sealed: everything typed, as JSON (R29)';
comment on column registration_draft.page is 'which open page saved last, so that two of them do not overwrite each other';

create table registration_application (
    id uuid primary key,
    category text not null,
    department uuid not null,
    contact text not null check (char_length(contact) between 1 and 64),
    from_day date not null,
    until_day date not null,
    company text check (char_length(company) between 1 and 100),
    credit_code text check (char_length(credit_code) = 18),
    project text check (char_length(project) between 1 and 100),
    declaration int not null references registration_declaration,
    declared_by uuid not null,
    declared_at timestamptz not null,
    constraint registration_application_dates check (from_day <= until_day)
);
comment on column registration_application.id is 'of its approval';

create table registration_person (
    id uuid primary key,
    application uuid not null references registration_application on delete cascade,
    number int not null check (number between 1 and 200),
    name text not null check (char_length(name) between 1 and 64),
    identity bytea not null,
    sex text not null check (sex in ('MALE', 'FEMALE')),
    birth_date date not null,
    from_day date,
    until_day date,
    warned boolean not null,
    unique (application, number)
);
comment on column registration_person.identity is 'sealed: kind and number of the document, mobile number';
comment on column registration_person.from_day is 'null is as the application, so for until_day';
comment on column registration_person.warned is 'R8: somebody of this name and mobile number was known by another document when it was sent';

create table registration_claim (
    document bytea primary key check (octet_length(document) = 32),
    application uuid not null references registration_application on delete cascade,
    serial text not null
);
comment on table registration_claim is 'R9: a person, by the blind index of their document, stands in at most one open application';
create index registration_claim_application on registration_claim (application);

create table registration_lookup (
    human uuid not null,
    document bytea not null check (octet_length(document) = 32),
    asked_at timestamptz not null,
    primary key (human, document)
);
comment on table registration_lookup is 'R8: which documents a secretary asked the register about lately; only the number of different ones counts';
create index registration_lookup_lately on registration_lookup (human, asked_at);
