-- All that somebody was ever permitted, those too that were ended, the latest first.
create index entry_permit_ever on entry_permit (person, granted_at desc, id desc);
