-- Devices that call us (ZKTeco push): what each said of itself, what it has still to be told, and a mirror of whom it knows.
create table iclock_device (
    device       uuid primary key,
    serial       text    not null,
    called_at    timestamptz,
    model        text    not null default '',
    firmware     text    not null default '',
    capacity     int     not null default 0 check (capacity >= 0),
    seconds      boolean not null default false,
    drift_s      bigint  not null default 0,
    code         text    not null default '',
    last_turn    bigint  not null default 0 check (last_turn >= 0),
    asked_at     timestamptz,
    people_told  boolean not null default false,
    told_at      timestamptz
);
comment on column iclock_device.seconds is 'whether it reads validity to the second (DateFmtFunOn); otherwise by days';
comment on column iclock_device.code is 'its RegistryCode; empty until it has registered';
comment on column iclock_device.people_told is 'whether the last list of people came whole';
comment on column iclock_device.told_at is 'when it last told whom it knows; null for never';

create table iclock_command (
    id          uuid primary key,
    device      uuid        not null references iclock_device,
    turn        bigint      not null check (turn >= 1),
    kind        text        not null,
    reference   text        not null,
    person      text        not null,
    name        text,
    valid_from  timestamp,
    valid_until timestamp,
    doors       int,
    plan        int,
    picture     bytea,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    sends       int         not null default 0,
    answered_at timestamptz,
    code        int,
    constraint iclock_command_turn unique (device, turn),
    constraint iclock_command_answer check (num_nulls(answered_at, code) in (0, 2)),
    constraint iclock_command_sent check ((sends = 0) = (sent_at is null)),
    constraint iclock_command_forgets check (answered_at is null or num_nonnulls(picture, name) = 0)
);
comment on column iclock_command.turn is 'its ID on the wire, rising from 1 on each device';
comment on column iclock_command.reference is 'what the answer is told of; empty where nobody waits for one';
comment on column iclock_command.picture is 'sealed, and gone once answered';
create index iclock_command_waiting on iclock_command (device, turn) where answered_at is null;
create index iclock_command_reference on iclock_command (device, reference);
create index iclock_command_person on iclock_command (device, person, turn desc) where answered_at is null;

create table iclock_held (
    device      uuid      not null references iclock_device,
    person      text      not null check (char_length(person) between 1 and 32),
    name        text      not null,
    valid_from  timestamp not null,
    valid_until timestamp not null,
    face        boolean   not null default false,
    doors       int,
    plan        int,
    person_turn bigint    not null,
    face_turn   bigint    not null default 0,
    told_at     timestamptz not null,
    primary key (device, person)
);
comment on column iclock_held.doors is 'as a mask, where we told it; null where unknown';
comment on column iclock_held.person_turn is 'the command that last spoke of the person, so that a list tells who is missing';
