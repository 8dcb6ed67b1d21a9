-- whether whoever holds a picture has been shown it: nobody approves what they have not seen
alter table face_photo add column held_seen boolean not null default false;

create index face_photo_held on face_photo (held_by) where held_by is not null;
create index face_photo_reviewed on face_photo (reviewed_by, reviewed_at) where reviewed_by is not null;
create index face_photo_likeness on face_photo (likeness) include (person);
create index face_refusal_by on face_refusal (by, at);
create index face_refusal_at on face_refusal (at);
create index face_forgotten_photo on face_forgotten (photo);
create index face_look_at on face_look (at);
create index face_hand_over_end on face_hand_over (expires_at);
