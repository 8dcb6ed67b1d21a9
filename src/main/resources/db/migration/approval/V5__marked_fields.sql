create table approval_mark (
    approval uuid not null references approval_approval on delete cascade,
    number int not null check (number >= 0),
    act int not null,
    field text not null check (char_length(field) between 1 and 100),
    primary key (approval, number),
    foreign key (approval, act) references approval_act deferrable initially deferred,
    unique (approval, act, field)
);
comment on table approval_mark is 'R22: what is to be changed, as whoever sent it back has marked it';
