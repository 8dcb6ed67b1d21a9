-- How often a reader of the security office looked at a face within the last hour; the trail says at whose.
create table face_look (
    id     bigint generated always as identity primary key,
    reader uuid        not null,
    at     timestamptz not null
);
create index face_look_lately on face_look (reader, at);
