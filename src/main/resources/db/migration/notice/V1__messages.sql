-- Messages to humans. "once" names what a message tells, so that an event that arrives twice tells it once.
create table notice_message (
    id        uuid        primary key,
    human_id  uuid        not null,
    at        timestamptz not null,
    key       text        not null,
    arguments text[]      not null,
    link      text        not null,
    read_at   timestamptz,
    once      text        not null,
    unique (human_id, once)
);

create index notice_message_newest on notice_message (human_id, at desc, id desc);
