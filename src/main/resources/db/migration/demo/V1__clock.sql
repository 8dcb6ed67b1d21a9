-- How far the demo's clock stands ahead of the real one. One row; without the demo the table stays empty.
create table demo_clock (
    only_row boolean primary key default true check (only_row),
    ahead    interval not null
);
