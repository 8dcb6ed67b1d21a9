create sequence approval_serial start 10000001;

create table approval_approval (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
    serial bigint unique,
    applicant uuid not null,
    department uuid not null,
    state text not null check (state in ('DRAFT', 'RUNNING', 'RETURNED', 'AGREED', 'REFUSED', 'WITHDRAWN', 'DISCARDED')),
    round int not null check (round >= 0),
    changed_at timestamptz not null,
    sent_at timestamptz,
    ended_at timestamptz,
    version bigint not null,
    constraint approval_sent check (
        (round = 0) = (sent_at is null) and (sent_at is null) = (serial is null)
        and (state in ('DRAFT', 'DISCARDED') or serial is not null) and (state <> 'DRAFT' or serial is null)),
    constraint approval_ended check ((state in ('AGREED', 'REFUSED', 'WITHDRAWN', 'DISCARDED')) = (ended_at is not null))
);
-- what is at work stays small, however long the history grows
create index approval_at_work on approval_approval (applicant, state, changed_at desc, id desc) where ended_at is null;
create index approval_ended on approval_approval (applicant, ended_at desc, id desc) where ended_at is not null;

create table approval_about (
    approval uuid not null references approval_approval on delete cascade,
    human uuid not null,
    primary key (approval, human)
);

create table approval_step (
    approval uuid not null references approval_approval on delete cascade,
    number int not null check (number >= 0),
    position int not null check (position >= 0),
    name text not null check (char_length(name) between 1 and 100),
    department uuid not null,
    standing text not null check (standing in ('WAITING', 'OPEN', 'SENT_BACK', 'AGREED', 'REFUSED', 'CLOSED')),
    opened_at timestamptz,
    due_at timestamptz,
    stuck boolean not null,
    primary key (approval, number),
    constraint approval_step_promised check ((opened_at is null) = (due_at is null)),
    constraint approval_step_opened check (standing in ('WAITING', 'CLOSED') or opened_at is not null)
);
create index approval_step_open on approval_step (department, due_at, approval, number) where standing = 'OPEN';

create table approval_act (
    approval uuid not null references approval_approval on delete cascade,
    number int not null check (number >= 0),
    round int not null check (round >= 0),
    step int,
    verb text not null check (verb in ('SENT', 'AGREED', 'REFUSED', 'SENT_BACK', 'WITHDRAWN', 'DISCARDED')),
    by_human uuid not null,
    on_behalf_of uuid,
    done_at timestamptz not null,
    remark text not null check (char_length(remark) <= 500),
    primary key (approval, number),
    constraint approval_act_step foreign key (approval, step) references approval_step deferrable initially deferred,
    constraint approval_act_decides check ((verb in ('AGREED', 'REFUSED', 'SENT_BACK')) = (step is not null)),
    constraint approval_act_says_why check (verb not in ('REFUSED', 'SENT_BACK') or char_length(remark) > 0)
);
create index approval_act_decided on approval_act (by_human, done_at desc, approval) where step is not null;
-- R24, whatever the program does: in one round a step is answered once
create unique index approval_act_once on approval_act (approval, step, round) where step is not null;

create table approval_service (
    kind text primary key,
    owner_zh text not null check (char_length(owner_zh) between 1 and 64),
    owner_en text not null check (char_length(owner_en) between 1 and 128),
    phone text not null check (char_length(phone) between 1 and 40),
    promised_minutes int not null check (promised_minutes between 30 and 9600)
);
comment on column approval_service.promised_minutes is 'working time of the school calendar';
