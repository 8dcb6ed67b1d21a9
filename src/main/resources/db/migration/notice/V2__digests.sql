-- one digest a day for each human at most (R27): the day makes that certain, the moment says up to when it told everything
create table notice_digest (
    human_id uuid        primary key,
    day      date        not null,
    sent_at  timestamptz not null
);
