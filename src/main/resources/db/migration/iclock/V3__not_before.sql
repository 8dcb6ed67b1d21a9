-- A device that reads days only opens from midnight on, so that it is not told before the hour has come (R39).
alter table iclock_command add column not_before timestamp;
comment on column iclock_command.not_before is 'campus time; null where the first day counts whole. Heeded for devices that read days only';
