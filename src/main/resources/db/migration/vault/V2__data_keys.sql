-- Keys of single values stand in a file outside the database, so that destroying one also reaches old pages, logs and backups.
create sequence vault_data_key as bigint;
comment on sequence vault_data_key is 'The next slot in the file of data keys; no slot is used twice';

-- which file belongs to this database: another one, or none, is refused at start
create table vault_data_key_file (
    only_one boolean primary key default true check (only_one),
    name     uuid not null
);
