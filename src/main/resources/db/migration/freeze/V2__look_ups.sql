-- R47: how often each human of the security office has looked somebody up lately. Says nothing of whom.
create table freeze_look_up (
    id    bigint generated always as identity primary key,
    human uuid        not null,
    at    timestamptz not null
);
create index freeze_look_up_lately on freeze_look_up (human, at);
