-- By itself, so that nobody waits for the lock while V3 writes.
alter table entry_application drop constraint entry_application_declaration_fkey;
