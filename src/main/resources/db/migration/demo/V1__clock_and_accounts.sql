-- Only the demo writes here; on a database of one's own both tables stay empty.

-- How far the demo's clock stands ahead of the real one: one row.
create table demo_clock (
    only_row boolean  primary key default true check (only_row),
    ahead    interval not null
);

-- Whom one may be by one click.
create table demo_account (
    place    int  primary key,
    human_id uuid not null unique,
    name     text not null,
    role_key text not null,
    hint_key text not null
);
