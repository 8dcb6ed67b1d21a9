-- 关注名单: whom a guard lets in only after a call to the security office. Entered by one, confirmed by another, never for ever.
create table watch_entry (
    id              uuid primary key,
    person          uuid,
    mark            text check (mark ~ '^[0-9a-f]{64}$'),
    document_sealed bytea,
    reason          text        not null check (char_length(reason) between 1 and 500),
    entered_on      date        not null,
    until_day       date        not null,
    entered_at      timestamptz not null,
    entered_by      uuid        not null,
    confirmed_at    timestamptz,
    confirmed_by    uuid,
    lifted_at       timestamptz,
    lifted_by       uuid,
    remark          text check (char_length(remark) between 1 and 500),
    constraint watch_days check (until_day between entered_on and entered_on + 180),
    constraint watch_confirmed check (num_nulls(confirmed_at, confirmed_by) in (0, 2)),
    constraint watch_second_human check (confirmed_by <> entered_by),
    constraint watch_lifted check (num_nulls(lifted_at, lifted_by, remark) in (0, 3)),
    constraint watch_lifted_by_another check (confirmed_at is null or lifted_by <> entered_by)
);
comment on column watch_entry.person is 'null where they were known by their document alone';
comment on column watch_entry.mark is 'blind index of the document; null once it is forgotten';
comment on column watch_entry.until_day is 'the last day, which counts whole';
create index watch_mark on watch_entry (mark) where lifted_at is null;
create index watch_person on watch_entry (person) where lifted_at is null;
create index watch_latest on watch_entry (entered_at desc, id desc);

create table watch_appeal (
    id          uuid primary key,
    entry       uuid        not null references watch_entry,
    entered_by  uuid        not null,
    said        text        not null check (char_length(said) between 10 and 500),
    said_at     timestamptz not null,
    said_by     uuid        not null,
    kept        boolean,
    answer      text check (char_length(answer) between 1 and 500),
    answered_at timestamptz,
    answered_by uuid,
    constraint watch_answer check (num_nulls(kept, answer, answered_at, answered_by) in (0, 4)),
    constraint watch_answered_by_another check (answered_by <> entered_by)
);
comment on column watch_appeal.entered_by is 'who entered the entry, so that the same human does not answer';
create unique index watch_one_appeal_at_a_time on watch_appeal (entry) where answered_at is null;
create index watch_appeal_entry on watch_appeal (entry, said_at desc);
