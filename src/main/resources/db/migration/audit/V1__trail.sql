-- Who did what, when. Rows are added and never changed: the trigger holds for every role that is not the owner gone mad.
create table audit_entry (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    human_id uuid,
    verb     text        not null,
    thing    text        not null,
    thing_id text        not null,
    facts    jsonb       not null,
    address  text
);

create index audit_entry_by_human on audit_entry (human_id, id desc);
create index audit_entry_by_thing on audit_entry (thing_id, id desc);
create index audit_entry_by_time on audit_entry (at);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail only grows';
end $$;

create trigger audit_entry_only_grows before update or delete on audit_entry
    for each row execute function audit_refuse_change();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function audit_refuse_change();
