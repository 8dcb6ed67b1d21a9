alter table registration_declaration add about text not null default 'ENTRY' check (about in ('ENTRY', 'DELETION'));
comment on column registration_declaration.about is 'what is declared: that people may come in, or that some of them are to be deleted; each has its own current wording';

create or replace function registration_declaration_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.version <> old.version or new.wording_zh <> old.wording_zh or new.wording_en <> old.wording_en
        or new.about <> old.about then
        raise exception 'a declaration stays as it was';
    end if;
    return new;
end $$;

insert into registration_declaration (version, wording_zh, wording_en, valid_from, about)
select max(version) + 1, '经审核，申请删除的人员不再需要在校，其余人员（如有）符合入校条件。本人知悉删除立即生效，并承诺以上信息属实。',
    'I have checked that those to be deleted need not be on campus any more, and that the others, if any, meet the conditions for entering it. I know that a deletion takes effect at once, and declare that the above is true.',
    '2026-01-01 00:00:00+08', 'DELETION'
from registration_declaration;
