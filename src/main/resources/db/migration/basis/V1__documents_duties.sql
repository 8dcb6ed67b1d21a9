-- 来校依据 of an application (R6); names and content are sealed
create table basis_document (
    id uuid primary key,
    application uuid not null,
    person text check (char_length(person) between 1 and 64),
    person_name bytea,
    file_name bytea not null,
    from_day date not null,
    until_day date not null,
    format text not null check (format in ('PDF', 'JPEG', 'PNG')),
    pages int not null check (pages between 1 and 50),
    bytes int not null check (bytes > 0),
    content bytea not null,
    added_by uuid not null,
    added_at timestamptz not null,
    constraint basis_document_days check (until_day >= from_day),
    constraint basis_document_person check ((person is null) = (person_name is null))
);
comment on column basis_document.person is 'whom it is for, by the application''s own key; null is for all of them';
create index basis_document_of on basis_document (application, added_at, id);

-- where a department has switched the duty off
create table basis_waiver (
    department uuid not null,
    category text not null,
    waived_by uuid not null,
    waived_at timestamptz not null,
    primary key (department, category)
);
