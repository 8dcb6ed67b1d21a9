-- Each delivery changes an item twice: once it is claimed, once it is settled. Where the page has room the first touches no index.
alter table delivery_item set (fillfactor = 70);
