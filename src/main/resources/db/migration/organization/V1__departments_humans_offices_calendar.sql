-- exclusion constraints over ids and words; a trusted extension, so an ordinary owner of the database may create it
create extension if not exists btree_gist;

create table organization_campus (
    id uuid primary key,
    zh text not null check (char_length(zh) between 1 and 64),
    en text not null check (char_length(en) between 1 and 128),
    constraint organization_campus_name_taken unique (zh)
);

create table organization_department (
    id uuid primary key,
    parent uuid references organization_department,
    zh text not null check (char_length(zh) between 1 and 64),
    en text not null check (char_length(en) between 1 and 128),
    campus uuid references organization_campus,
    open boolean not null default true
);
create index organization_department_parent on organization_department (parent);
-- a closed department frees its name
create unique index organization_department_name_taken on organization_department (parent, zh) nulls not distinct where open;

-- The tree stays a tree whoever writes, also when two move at once: writers stand in one line, and each looks after it has come first.
create function organization_department_keep_tree() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('organization_department'));
    if new.parent is not null and exists (
        with recursive above (id, parent) as (
            select id, parent from organization_department where id = new.parent and id <> new.id
            union
            select d.id, d.parent from organization_department d join above a on d.id = a.parent
        )
        select from above where parent = new.id union all select where new.parent = new.id)
    then
        raise exception 'a department cannot stand below itself'
            using errcode = 'check_violation', constraint = 'organization_department_below_itself';
    end if;
    if new.open and exists (select from organization_department where id = new.parent and not open) then
        raise exception 'an open department cannot stand below a closed one'
            using errcode = 'check_violation', constraint = 'organization_department_closed_above';
    end if;
    if not new.open and exists (select from organization_department where parent = new.id and open) then
        raise exception 'a department with open departments below it cannot be closed'
            using errcode = 'check_violation', constraint = 'organization_department_open_below';
    end if;
    return new;
end $$;

create trigger organization_department_keep_tree before insert or update of parent, open on organization_department
    for each row execute function organization_department_keep_tree();

create table organization_human (
    id uuid primary key,
    name text not null check (char_length(name) between 1 and 64),
    phone text,
    email text
);
create index organization_human_list on organization_human (lower(name) collate "C", id);
create index organization_human_phone on organization_human (phone collate "C");
create index organization_human_email on organization_human (lower(email) collate "C");

create table organization_office (
    id uuid primary key,
    human uuid not null references organization_human,
    role text not null check (role in ('SECRETARY', 'LEADER', 'PHOTO_REVIEWER', 'SECURITY_OFFICE',
        'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')),
    department uuid references organization_department,
    campus uuid references organization_campus,
    from_day date not null,
    until_day date,
    granted_by uuid not null references organization_human,
    granted_at timestamptz not null,
    ended_by uuid references organization_human,
    ended_at timestamptz,
    constraint organization_office_days check (until_day >= from_day),
    constraint organization_office_scope check (
        (role in ('SECRETARY', 'LEADER')) = (department is not null)
        and (campus is null or role in ('PHOTO_REVIEWER', 'SECURITY_OFFICE'))),
    constraint organization_office_ended check ((ended_at is null) = (ended_by is null)),
    constraint organization_office_held_already exclude using gist (
        human with =, role with =,
        coalesce(department, campus, '00000000-0000-0000-0000-000000000000') with =,
        daterange(from_day, until_day, '[]') with &&) where (ended_at is null),
    -- domain.md §2: the three administrators exclude one another
    constraint organization_office_excluded exclude using gist (
        human with =, role with <>, daterange(from_day, until_day, '[]') with &&)
        where (ended_at is null and role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'))
);
create index organization_office_of_human on organization_office (human, role);
create index organization_office_of_department on organization_office (department, role) where ended_at is null;
create index organization_office_of_role on organization_office (role) where ended_at is null;

create table organization_working_hours (
    weekday smallint not null check (weekday between 1 and 7),
    opens time not null,
    closes time not null,
    primary key (weekday, opens),
    check (closes > opens),
    constraint organization_working_hours_overlap exclude using gist (
        weekday with =,
        int4range((extract(epoch from opens) / 60)::int, (extract(epoch from closes) / 60)::int) with &&)
);

create table organization_special_day (
    day date primary key,
    hours_of smallint check (hours_of between 1 and 7),
    name text not null check (char_length(name) between 1 and 64)
);
comment on column organization_special_day.hours_of is 'null: a holiday; else a working day (调休) with the hours of that weekday';

-- what a new installation starts from; the administrator changes it
insert into organization_working_hours (weekday, opens, closes)
select weekday, opens, closes
from generate_series(1, 5) weekday,
     (values (time '08:30', time '12:00'), (time '13:30', time '17:00')) spans (opens, closes);
