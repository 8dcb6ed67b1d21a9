-- By itself, so that nobody waits for the lock of V2.
alter table emergency_entry validate constraint emergency_forgotten;
