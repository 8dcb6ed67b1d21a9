-- one key signs for a week; two nodes that make the same week's key at once: the first counts
create table passcode_key (
    id uuid primary key,
    period bigint not null unique,
    name text not null unique check (name ~ '^[0-9A-F]{8}$'),
    public_key bytea not null check (octet_length(public_key) = 32),
    private_key bytea not null,
    made_at timestamptz not null,
    signs_from timestamptz not null,
    signs_until timestamptz not null,
    retired_at timestamptz not null,
    check (signs_from < signs_until and signs_until < retired_at)
);
comment on column passcode_key.private_key is 'sealed by the vault';
create index passcode_key_retired on passcode_key (retired_at);
