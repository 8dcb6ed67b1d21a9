-- What somebody has begun, the newest first.
create index entry_draft_applicant on entry_draft (applicant, id desc);
