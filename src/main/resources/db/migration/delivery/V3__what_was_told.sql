-- At a gate that takes only digits somebody else may stand under the number: by what we told, and not by what was found there since, a record is known to be ours.
alter table delivery_item
    add column shown_name text,
    add column told_from  timestamptz,
    add column told_until timestamptz;
comment on column delivery_item.shown_name is 'the name as the device showed it when it had done what we told; null: it never had';
comment on column delivery_item.told_from is 'when what we last set out to tell begins; whether it arrived is another question';
