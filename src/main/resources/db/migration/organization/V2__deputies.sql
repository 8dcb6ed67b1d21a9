-- who decides in place of a leader, from a day until a day (R26); without a department: wherever the leader does
create table organization_deputyship (
    id uuid primary key,
    leader uuid not null references organization_human,
    deputy uuid not null references organization_human,
    department uuid references organization_department,
    from_day date not null,
    until_day date not null,
    named_at timestamptz not null,
    ended_at timestamptz,
    constraint organization_deputyship_days check (until_day >= from_day),
    constraint organization_deputyship_somebody_else check (leader <> deputy),
    constraint organization_deputyship_named_already exclude using gist (
        leader with =, deputy with =,
        coalesce(department, '00000000-0000-0000-0000-000000000000') with =,
        daterange(from_day, until_day, '[]') with &&) where (ended_at is null)
);
create index organization_deputyship_of_leader on organization_deputyship (leader);
create index organization_deputyship_in_force on organization_deputyship (until_day) where ended_at is null;
