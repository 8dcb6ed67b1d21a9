-- R8, R36, R47: how often each human did lately what is counted. Says nothing of whom it concerned.
create table limit_use (
    id    bigint generated always as identity primary key,
    what  text        not null,
    human uuid        not null,
    at    timestamptz not null
);
create index limit_use_lately on limit_use (what, human, at);

