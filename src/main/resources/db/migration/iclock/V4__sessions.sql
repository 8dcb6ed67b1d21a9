-- A device may prove itself by its session; one that has done so must go on doing so.
alter table iclock_device add column session text not null default '', add column proven boolean not null default false;
comment on column iclock_device.session is 'its SessionID; empty until it has one, another with each registration';
comment on column iclock_device.proven is 'whether it has shown the token of this session';
