-- One picture that is kept: one that waits for its review, or the one that opens. Its content is sealed with a key of its own.
create table face_photo (
    id          uuid primary key,
    person      uuid        not null,
    human       uuid        not null,
    campus      uuid,
    standing    text        not null check (standing in ('PENDING', 'APPROVED')),
    key         bigint      not null unique,
    content     bytea       not null,
    bytes       int         not null check (bytes > 0),
    upload      bytea       not null check (octet_length(upload) = 32),
    pixels      bytea       not null check (octet_length(pixels) = 32),
    likeness    bigint      not null,
    findings    jsonb       not null,
    measures    jsonb       not null,
    waived      boolean     not null,
    alike       boolean     not null,
    source      text        not null check (source in ('CAMERA', 'FILE')),
    taken_at    timestamptz not null,
    held_by     uuid,
    held_until  timestamptz,
    reviewed_by uuid,
    reviewed_at timestamptz,
    second      text        not null default 'NONE' check (second in ('NONE', 'DUE', 'DONE')),
    second_by   uuid,
    constraint face_photo_hold check ((held_by is null) = (held_until is null)),
    constraint face_photo_review check ((standing = 'PENDING') = (reviewed_by is null) and (reviewed_by is null) = (reviewed_at is null)),
    constraint face_photo_one_of_each unique (person, standing)
);
comment on column face_photo.upload is 'blind index of the file as it was sent';
comment on column face_photo.pixels is 'blind index of what it shows';
comment on column face_photo.likeness is 'perceptual hash: two alike differ in few bits';
create index face_photo_upload on face_photo (upload);
create index face_photo_pixels on face_photo (pixels);
create index face_photo_human on face_photo (human);
create index face_photo_waits on face_photo (taken_at, id) where standing = 'PENDING' or second = 'DUE';

-- That a picture did not pass, and why; the picture itself is gone by then.
create table face_refusal (
    id     bigint generated always as identity primary key,
    person uuid        not null,
    at     timestamptz not null,
    by     uuid        not null,
    reason text        not null,
    remark text        not null check (char_length(remark) <= 200)
);
create index face_refusal_person on face_refusal (person, id desc);

-- Every try, with what the checks found and no picture: what helps whom the checks fail on, and says how good the first try is.
create table face_attempt (
    id     bigint generated always as identity primary key,
    person uuid        not null,
    at     timestamptz not null,
    faults text[]      not null
);
create index face_attempt_person on face_attempt (person, at desc);
create index face_attempt_at on face_attempt (at);

-- What was forgotten: first the row goes, then its key is destroyed. Stays as the proof of it.
create table face_forgotten (
    key          bigint primary key,
    photo        uuid        not null,
    person       uuid        not null,
    cause        text        not null check (cause in ('REPLACED', 'REFUSED', 'LEFT', 'DELETED', 'WITHDRAWN', 'KEY_LOST')),
    forgotten_at timestamptz not null,
    destroyed_at timestamptz
);
create index face_forgotten_person on face_forgotten (person, forgotten_at desc);
create index face_forgotten_open on face_forgotten (key) where destroyed_at is null;

-- the thresholds of the duty to file, and when they were first reached
create table face_filing (
    threshold  int primary key,
    reached_at timestamptz not null
);

-- carrying on with the phone: one code for each human, hashed
create table face_hand_over (
    human      uuid primary key,
    code_hash  bytea       not null unique check (octet_length(code_hash) = 32),
    phone_hash bytea unique check (octet_length(phone_hash) = 32),
    opened_at  timestamptz,
    expires_at timestamptz not null
);
