-- 应急入校: the security office lets somebody in without a permit for some hours; the papers follow.
create table emergency_entry (
    id            uuid primary key,
    slip          text        not null unique check (slip ~ '^[0-9]{6}$'),
    campus        uuid        not null,
    person        uuid,
    who_sealed    bytea,
    reason        text        not null check (char_length(reason) between 1 and 500),
    opened_at     timestamptz not null,
    opened_by     uuid        not null,
    until_at      timestamptz not null,
    due_at        timestamptz not null,
    ended_at      timestamptz,
    papers        text check (char_length(papers) between 1 and 500),
    handed_sealed bytea,
    closed_at     timestamptz,
    closed_by     uuid,
    forgotten_at  timestamptz,
    half_told     boolean     not null default false,
    due_told      boolean     not null default false,
    morning_told  date,
    constraint emergency_hours check (until_at > opened_at and until_at <= opened_at + interval '12 hours'),
    constraint emergency_closing check (num_nulls(papers, closed_at, closed_by) in (0, 3)),
    constraint emergency_forgotten check (forgotten_at is null or (closed_at is not null and who_sealed is null and handed_sealed is null))
);
comment on column emergency_entry.person is 'null for a stranger';
comment on column emergency_entry.who_sealed is 'the stranger and whom they visit; null once forgotten';
comment on column emergency_entry.due_at is 'when the papers are due';
comment on column emergency_entry.ended_at is 'null where it ends by itself';
comment on column emergency_entry.handed_sealed is 'who handed the papers in';
create index emergency_open on emergency_entry (due_at, id) where closed_at is null;
create index emergency_closed on emergency_entry (closed_at desc, id desc) where closed_at is not null;
create index emergency_campus on emergency_entry (campus, person, until_at) where ended_at is null;
create index emergency_to_forget on emergency_entry (closed_at) where closed_at is not null and forgotten_at is null;
