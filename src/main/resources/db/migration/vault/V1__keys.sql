-- What the database remembers of the vault's keys, so that a wrong key file is refused at start: never a key.
create table vault_key (
    id          text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,15}$'),
    suite       text not null,
    check_value bytea not null check (octet_length(check_value) = 32),
    first_seen  timestamptz not null
);
comment on table vault_key is 'Keys that have sealed values here; the row "index" stands for the key of the blind index';
