-- Counted by room limit from now on; what was counted within the last hour is forgiven.
drop table maintenance_search;
