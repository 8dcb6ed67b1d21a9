-- 申请更正: what a person says is wrong about what is kept of them. The department is the person's now and follows them, so that its
-- secretaries find what they have to answer.
create table myself_correction (
    id          uuid        primary key,
    person      uuid        not null,
    human       uuid        not null,
    department  uuid        not null,
    field       text        not null,
    said        text        not null check (char_length(said) between 1 and 500),
    asked_at    timestamptz not null,
    due         date        not null,
    state       text        not null check (state in ('OPEN', 'CORRECTED', 'DECLINED')),
    answered_by uuid,
    answered_at timestamptz,
    answer      text        not null default '' check (char_length(answer) <= 500),
    check ((state = 'OPEN') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
    check (state <> 'DECLINED' or answer <> '')
);
comment on column myself_correction.due is 'the last day of the promised answer';
comment on column myself_correction.answer is 'why not, or what was done';

create unique index myself_correction_one_open on myself_correction (person, field) where state = 'OPEN';
create index myself_correction_human on myself_correction (human, id desc);
create index myself_correction_department on myself_correction (department, state, due);
