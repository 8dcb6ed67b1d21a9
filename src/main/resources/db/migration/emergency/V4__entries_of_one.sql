-- All by which somebody was ever let in.
create index emergency_person on emergency_entry (person);
