-- which pass codes were shown in the last minutes; what is older is removed as new ones come
create table guard_used_code (
    campus uuid not null references organization_campus,
    number text not null check (number ~ '^LS[0-9]{10,16}$'),
    slot bigint not null,
    used_at timestamptz not null,
    primary key (campus, number, slot)
);
create index guard_used_code_age on guard_used_code (used_at);
