-- when half of the promised time is over (R27); null for what was asked before this column came
alter table approval_step add column half_at timestamptz;

-- how long each answer took, in working time of the school calendar
create table approval_measured (
    approval uuid not null references approval_approval on delete cascade,
    act int not null,
    kind text not null,
    answered_at timestamptz not null,
    took_minutes int not null check (took_minutes >= 0),
    in_time boolean not null,
    primary key (approval, act)
);
create index approval_measured_lately on approval_measured (kind, answered_at);
