-- Who came is forgotten also where the papers never came; checked of what is written from now on, and of the rest by V3, which locks nothing.
alter table emergency_entry
    drop constraint emergency_forgotten,
    add constraint emergency_forgotten check (forgotten_at is null or (who_sealed is null and handed_sealed is null)) not valid;
