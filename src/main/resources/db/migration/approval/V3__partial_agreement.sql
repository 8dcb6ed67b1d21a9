alter table approval_act add column not_after date;
comment on column approval_act.not_after is 'the agreement holds for stays until this day at most (R22)';
-- true of every row there is: the column is new and empty, so NOT VALID spares reading the table while it is locked
alter table approval_act add constraint approval_act_not_after check (not_after is null or verb = 'AGREED') not valid;

create table approval_left_out (
    approval uuid not null references approval_approval on delete cascade,
    number int not null check (number >= 0),
    act int not null,
    subject text not null check (char_length(subject) between 1 and 64),
    name text not null check (char_length(name) between 1 and 64),
    reason text not null check (char_length(reason) between 1 and 500),
    primary key (approval, number),
    foreign key (approval, act) references approval_act deferrable initially deferred,
    unique (approval, act, subject)
);
comment on table approval_left_out is 'R22: to whom an agreement does not extend, and why';
