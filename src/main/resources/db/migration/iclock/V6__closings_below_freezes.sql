-- Whom the hours close is told below whom we shut out: every evening they are many, and a freeze must not wait behind them (R47).
alter table iclock_command drop constraint iclock_command_urgency_check;
update iclock_command set urgency = 3 where urgency = 2 and answered_at is null;
alter table iclock_command add constraint iclock_command_urgency_check check (urgency between 0 and 3) not valid;
comment on column iclock_command.urgency is '3 shuts somebody out, 2 closes until a moment, 1 forgets them, 0 is the rest; until V6 2 shut somebody out';
drop index iclock_command_waiting;
create index iclock_command_waiting on iclock_command
    (device, urgency desc, (case when urgency = 3 then -turn else turn end)) where answered_at is null;
