-- What an agreed application leaves behind for those that follow it (R6): whose it was, and whom each document serves where.
create table basis_agreed (
    application uuid primary key,
    department uuid not null,
    serial text not null
);
comment on column basis_agreed.department is 'whose application it was: only their secretaries see its documents later';

create table basis_served (
    basis uuid not null references basis_document on delete cascade,
    person uuid not null,
    place uuid not null,
    primary key (person, basis)
);
comment on column basis_served.place is 'the department the stay was agreed for; a document counts nowhere else';
create index basis_served_basis on basis_served (basis);

-- the earlier document an application was sent with, for each person whom none of its own covers
create table basis_reference (
    application uuid not null,
    person uuid not null,
    basis uuid not null references basis_document,
    primary key (application, person)
);
create index basis_reference_basis on basis_reference (basis);
