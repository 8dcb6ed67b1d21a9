-- 冻结 by the security office, released by a second human (R47). What is over stays as the history.
create table freeze_freeze (
    id          uuid primary key,
    person      uuid        not null,
    reason      text        not null check (char_length(reason) between 1 and 500),
    frozen_at   timestamptz not null,
    frozen_by   uuid        not null,
    released_at timestamptz,
    released_by uuid,
    remark      text check (char_length(remark) between 1 and 500),
    constraint freeze_release check (num_nulls(released_at, released_by, remark) in (0, 3)),
    constraint freeze_second_human check (released_by <> frozen_by)
);
comment on column freeze_freeze.remark is 'why it was released';
create unique index freeze_one_at_a_time on freeze_freeze (person) where released_at is null;
create index freeze_latest on freeze_freeze (frozen_at desc, id desc) where released_at is null;
create index freeze_over on freeze_freeze (released_at desc, id desc) where released_at is not null;
create index freeze_person on freeze_freeze (person, frozen_at desc);
