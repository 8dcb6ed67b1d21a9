alter table approval_step add column content text check (char_length(content) <= 64);
comment on column approval_step.content is 'Digest of what was asked here when it was last sent: an agreement to something else holds no more';
