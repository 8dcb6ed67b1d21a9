-- What was answered long ago is swept with each order, while the device waits.
create index iclock_command_answered on iclock_command (device, answered_at) where answered_at is not null;
