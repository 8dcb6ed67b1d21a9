-- what whoever is asked now has been told of, and when last (R27); a row goes with the asking: the list is as long as what waits
create table notice_asked (
    human_id uuid        not null,
    approval uuid        not null,
    step     int         not null,
    round    int         not null,
    told_at  timestamptz not null,
    primary key (human_id, approval, step, round)
);

-- up to which day whoever leaves has been told so (R49)
create table notice_farewell (
    one    boolean primary key default true check (one),
    up_to  date    not null
);
