-- 通行记录 (R46): each attempt to pass, as a device tells it. Written once, never changed; gone after a set time.
create table passage_passage (
    id               uuid primary key,
    device           uuid        not null,
    device_serial_no bigint      not null check (device_serial_no >= 0),
    told_at          timestamptz not null,
    at               timestamptz not null,
    received_at      timestamptz not null,
    number           text check (number ~ '^[A-Za-z0-9]{1,32}$'),
    person           uuid,
    direction        text        not null check (direction in ('IN', 'OUT')),
    campus           uuid        not null,
    gate             uuid        not null,
    way              text        not null check (way in ('FACE', 'CODE', 'CARD', 'OTHER')),
    allowed          boolean     not null,
    words            text        not null check (char_length(words) <= 64),
    judged           boolean     not null,
    reason           text check (reason ~ '^[A-Z_]{1,32}$'),
    constraint passage_once unique (device, device_serial_no, told_at),
    constraint passage_judged check (not (allowed and judged)),
    constraint passage_reason check (reason is null or judged)
);
comment on column passage_passage.told_at is 'by the clock of the device; with its number it tells one passage from another';
comment on column passage_passage.at is 'the same, or when we were told where that clock cannot be right';
comment on column passage_passage.judged is 'denied, and told at once, so that the rule was asked; without a reason the rule would have opened';
-- lists in pages, and what has had its time
create index passage_latest on passage_passage (at desc, id desc);
create index passage_person on passage_passage (person, at desc, id desc) where person is not null;
create index passage_denied on passage_passage (at desc, id desc) where not allowed and person is not null;

-- The last passage of each person that a door opened for: who is inside, without walking through the day.
create table passage_presence (
    person    uuid primary key,
    passage   uuid        not null,
    at        timestamptz not null,
    direction text        not null check (direction in ('IN', 'OUT')),
    campus    uuid        not null,
    gate      uuid        not null
);
create index passage_inside on passage_presence (at) include (campus) where direction = 'IN';
create index passage_presence_age on passage_presence (at);

-- How many of a day, so that a page need not count them. Says nothing of anybody, and stays.
create table passage_tally (
    day       date    not null,
    gate      uuid    not null,
    campus    uuid    not null,
    direction text    not null check (direction in ('IN', 'OUT')),
    allowed   boolean not null,
    passages  bigint  not null,
    primary key (day, gate, campus, direction, allowed)
);

-- Up to which of its numbers everything a device knows is kept, and when it is asked for more. A device that begins to number anew begins a new epoch.
create table passage_mark (
    device   uuid primary key,
    epoch    int         not null default 0,
    serial   bigint      not null default 0,
    told_at  timestamptz,
    due_at   timestamptz not null,
    asked_at timestamptz
);

-- When a device last gave a sign of life, give or take ten seconds.
create table passage_heard (
    device uuid primary key,
    at     timestamptz not null
);
