-- 校门 and 闸机. A device is never deleted, because what it told stays: it goes out of use.
create table gate_gate (
    id     uuid primary key,
    campus uuid not null,
    zh     text not null check (char_length(zh) between 1 and 40),
    en     text not null check (char_length(en) between 1 and 60),
    constraint gate_name_once unique (campus, zh)
);
create table gate_device (
    id            uuid primary key,
    gate          uuid    not null references gate_gate,
    name          text    not null check (char_length(name) between 1 and 60),
    protocol      text    not null,
    direction     text    not null,
    address       text    not null,
    account       text    not null,
    password      bytea,
    serial        text    not null,
    doors         text    not null check (doors ~ '^[1-8](,[1-8])*$'),
    plan          int     not null check (plan between 1 and 255),
    digits_only   boolean not null,
    picture_bytes int     not null check (picture_bytes between 20000 and 200000),
    patience_s    int     not null check (patience_s between 1 and 60),
    in_use        boolean not null,
    constraint gate_device_name_once unique (gate, name)
);
comment on column gate_device.password is 'sealed; null for none';
create unique index gate_device_serial on gate_device (protocol, serial) where serial <> '' and in_use;
create index gate_device_gate on gate_device (gate);
