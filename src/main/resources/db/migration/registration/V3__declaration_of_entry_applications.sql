-- What a person declares with a 教职工返校申请 is chosen where the other wordings are.
alter table registration_declaration drop constraint registration_declaration_about_check;
alter table registration_declaration add constraint registration_declaration_about_check check (about in ('ENTRY', 'DELETION', 'PERMIT'));
comment on column registration_declaration.about is
    'what is declared: that people may come in, that some of them are to be deleted, or by a person that they keep the rules; each has its own current wording';

insert into registration_declaration (version, wording_zh, wording_en, valid_from, about)
select max(version) + 1, '本人承诺以上信息属实，在校期间遵守学校管理规定，在许可的校区和日期内进出校园。',
    'I declare that the above is true. While on campus I follow the rules of the university, and I come and go within the permitted campuses and dates.',
    '2026-01-01 00:00:00+08', 'PERMIT'
from registration_declaration;
