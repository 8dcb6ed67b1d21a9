-- What each device is to know of each person and what it is known to know (R43); how each device is; whose wants must be computed anew.
create table delivery_item (
    device       uuid        not null,
    person       uuid        not null,
    number       text        not null,
    wanted_name  text,
    wanted_from  timestamptz,
    wanted_until timestamptz,
    wanted_face  uuid,
    wanted_at    timestamptz not null,
    version      int         not null default 1,
    urgent       boolean     not null,
    known_name   text,
    known_from   timestamptz,
    known_until  timestamptz,
    known_face   uuid,
    certain      boolean     not null default true,
    due_at       timestamptz,
    failures     int         not null default 0,
    trouble      text,
    words        text,
    held         boolean     not null default false,
    confirmed    boolean     not null default false,
    asked_step   text,
    asked        int,
    reference    text,
    settled_at   timestamptz,
    primary key (device, person),
    constraint delivery_wanted check (num_nulls(wanted_name, wanted_from, wanted_until) in (0, 3)),
    constraint delivery_known check (num_nulls(known_name, known_from, known_until) in (0, 3)),
    constraint delivery_faces check ((wanted_from is not null or wanted_face is null) and (known_from is not null or known_face is null)),
    constraint delivery_reference_step check (num_nulls(asked_step, asked, reference) in (0, 3))
);
comment on column delivery_item.wanted_from is 'null: the device is to know nothing of this person';
comment on column delivery_item.version is 'rises with each change of what is wanted';
comment on column delivery_item.urgent is 'a removal that no threshold holds back';
comment on column delivery_item.certain is 'false while it is being asked: what came of it is not known yet';
comment on column delivery_item.due_at is 'when it is tried next, by the database''s clock; null: settled, held, or stopped by its trouble';
comment on column delivery_item.asked is 'the version that was asked for, of a device that answers later';
create index delivery_due on delivery_item (device, due_at) where due_at is not null;
create index delivery_person on delivery_item (person);
create index delivery_over on delivery_item (wanted_until) where wanted_until is not null;
create index delivery_removals on delivery_item (device, settled_at) where wanted_from is null;
create index delivery_unsettled on delivery_item (person, device) where due_at is not null or trouble is not null or held;
create unique index delivery_reference on delivery_item (device, reference) where reference is not null;

create table delivery_device (
    device        uuid primary key,
    lease_by      uuid,
    lease_until   timestamptz,
    next_at       timestamptz not null,
    failures      int         not null default 0,
    trouble       text,
    words         text,
    troubled_at   timestamptz,
    probe_at      timestamptz not null,
    seen_at       timestamptz,
    model         text,
    firmware      text,
    people        int,
    capacity      int,
    drift_s       int,
    reconcile_at  timestamptz,
    reconciled_at timestamptz,
    missing       int,
    left_over     int
);
comment on column delivery_device.missing is 'how many the last reconciliation did not find there';
comment on column delivery_device.left_over is 'how many it found there that it should not know';

create table delivery_stop (
    device  uuid primary key,
    made_at timestamptz not null
);
comment on table delivery_stop is 'removals of this device wait for a human';

create table delivery_touched (
    id     bigint generated always as identity primary key,
    person uuid
);
comment on column delivery_touched.person is 'null: everybody';
