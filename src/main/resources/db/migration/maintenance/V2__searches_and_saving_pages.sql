create table maintenance_search (
    human uuid not null,
    asked_at timestamptz not null
);
comment on table maintenance_search is 'R8: questions of the last hour that found nobody, or nobody of the secretary''s own';
create index maintenance_search_by on maintenance_search (human, asked_at);

alter table maintenance_draft
    add column version int not null default 1 check (version > 0),
    add column page text not null default 'new' check (char_length(page) <= 40);
comment on column maintenance_draft.page is 'which open page saved last, so that two of them do not overwrite each other';
