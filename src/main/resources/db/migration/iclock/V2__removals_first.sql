-- Whoever is shut out is told before all that waits (R47), the last of them first. What waits is a small part of the table.
alter table iclock_command add column urgency smallint not null default 0 check (urgency between 0 and 2);
comment on column iclock_command.urgency is '2 shuts somebody out, 1 forgets them, 0 is the rest';
drop index iclock_command_waiting;
create index iclock_command_waiting on iclock_command
    (device, urgency desc, (case when urgency = 2 then -turn else turn end)) where answered_at is null;
