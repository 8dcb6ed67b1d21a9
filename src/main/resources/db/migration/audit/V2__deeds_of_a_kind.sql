-- A rare deed is found without reading years of others.
create index audit_entry_by_verb on audit_entry (verb text_pattern_ops, id desc);
