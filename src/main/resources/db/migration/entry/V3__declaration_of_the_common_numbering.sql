-- The one wording there ever was stands word for word among those of room registration; applications keep pointing at it.
update entry_application set declaration = (select min(version) from registration_declaration where about = 'PERMIT');
drop table entry_declaration;
comment on column entry_application.declaration is 'version of the wording that was ticked, of registration_declaration';
