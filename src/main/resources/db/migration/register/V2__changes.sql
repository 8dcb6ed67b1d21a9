-- Every field of a person or a stay that ever changed: what it was, what it is since, by which application.
create table register_change (
    id        bigint generated always as identity primary key,
    person    uuid        not null references register_person,
    at        timestamptz not null,
    field     text        not null check (field in ('UNTIL', 'DEPARTMENT', 'DELETED', 'NAME', 'MOBILE', 'COMPANY', 'CREDIT_CODE',
                  'PROJECT', 'CONTACT')),
    was       text,
    became    text,
    serial    text        not null,
    applicant uuid        not null,
    agreed_by uuid        not null
);
comment on table register_change is 'Mobile numbers stand here masked, departments by their id';
create index register_change_person on register_change (person, id desc);

create function register_refuse_new_past() returns trigger language plpgsql as $$
begin
    raise exception 'history only grows';
end $$;

create trigger register_change_only_grows before update on register_change
    for each row execute function register_refuse_new_past();
