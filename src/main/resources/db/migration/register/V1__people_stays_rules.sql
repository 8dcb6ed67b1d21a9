-- exclusion constraints over ids; a trusted extension, so an ordinary owner of the database may create it
create extension if not exists btree_gist;

-- Rises for ever, over all years. A rolled-back transaction loses the numbers it took: gaps are in order, a second use is not.
create sequence register_staff_number as bigint;

-- One natural person, known by one document. Document and mobile number are sealed by the vault; their indexes only say "equal".
-- department … deleted repeat the latest stay, so that a department's list is one index scan; the foreign key
-- register_person_latest below keeps them in step, whoever writes.
create table register_person (
    id              uuid primary key,
    number          text collate "C" not null check (number ~ '^LS[0-9]{10,16}$'),
    number_order    bigint           not null,
    human           uuid             not null,
    name            text             not null check (char_length(name) between 1 and 64),
    sort_name       text collate "C" not null,
    sex             text             not null check (sex in ('MALE', 'FEMALE')),
    birth_date      date             not null,
    document_type   text             not null,
    document_sealed bytea            not null,
    document_index  bytea            not null check (octet_length(document_index) = 32),
    mobile_sealed   bytea            not null,
    mobile_index    bytea            not null check (octet_length(mobile_index) = 32),
    serial          text             not null,
    works_from      timestamptz      not null,
    latest          uuid             not null,
    department      uuid             not null,
    category        text             not null,
    from_day        date             not null,
    until_day       date             not null,
    deleted         boolean          not null,
    constraint register_person_number unique (number),
    constraint register_person_human unique (human),
    constraint register_person_document unique (document_index),
    constraint register_person_department unique (id, department)
);
create index register_person_mobile on register_person (mobile_index);
create index register_person_serial on register_person (serial);
-- one for each order of the list, in a department and over all; what is included answers filters and counts without the rows
create index register_person_by_leave on register_person (department, until_day, id) include (from_day, category, deleted);
create index register_person_by_name on register_person (department, sort_name, id) include (from_day, until_day, category, deleted);
create index register_person_by_number on register_person (department, number_order, id) include (from_day, until_day, category, deleted);
create index register_person_all_by_leave on register_person (until_day, id) include (department, from_day, category, deleted);
create index register_person_all_by_name on register_person (sort_name, id) include (department, from_day, until_day, category, deleted);
create index register_person_all_by_number on register_person (number_order, id) include (department, from_day, until_day, category, deleted);
-- what no order of the list finds quickly: the beginning of a number, who is still to come, who was deleted
create index register_person_number_begins on register_person (department, number, id);
create index register_person_by_arrival on register_person (department, from_day, id) where not deleted;
create index register_person_deleted on register_person (department, id) where deleted;

create function register_refuse_new_number() returns trigger language plpgsql as $$
begin
    raise exception 'a staff number is kept for life';
end $$;

create trigger register_person_keeps_number before update of number, number_order on register_person
    for each row when (old.number <> new.number or old.number_order <> new.number_order)
    execute function register_refuse_new_number();

-- One stay. Those of a person never share a day, deleted ones aside.
create table register_engagement (
    id             uuid primary key,
    person         uuid        not null references register_person,
    department     uuid        not null,
    category       text        not null check (category in ('EXTERNAL_TEACHER', 'RESEARCH_ASSISTANT', 'OUTSOURCED_STAFF',
                       'AGENCY_STAFF', 'STATIONED_ENGINEER', 'XIANLIN_TRAINING_CENTRE', 'OTHER')),
    from_day       date        not null,
    until_day      date        not null,
    company        text,
    credit_code    text,
    project        text,
    contact        text        not null,
    serial         text        not null,
    applicant      uuid        not null,
    agreed_by      uuid        not null,
    agreed_at      timestamptz not null,
    deleted_at     timestamptz,
    deleted_by     uuid,
    deleted_serial text,
    deleted        boolean     not null generated always as (deleted_at is not null) stored,
    constraint register_engagement_days check (from_day <= until_day),
    constraint register_engagement_deletion check (num_nulls(deleted_at, deleted_by, deleted_serial) in (0, 3)),
    constraint register_engagement_one_at_a_time
        exclude using gist (person with =, daterange(from_day, until_day, '[]') with &&) where (not deleted),
    constraint register_engagement_repeated unique (id, person, department, category, from_day, until_day, deleted)
);
create index register_engagement_person on register_engagement (person, from_day desc);

-- deferred, since the two are written together; the cascade acts at once
alter table register_person add constraint register_person_latest
    foreign key (latest, id, department, category, from_day, until_day, deleted)
    references register_engagement (id, person, department, category, from_day, until_day, deleted)
    on update cascade deferrable initially deferred;

-- What a person may be searched by: name, pinyin and initials, each from every character on. Collation "C" is what lets a plain
-- btree find a prefix (as text_pattern_ops would, but also for a prepared statement that does not know its prefix yet).
-- The department moves with the person and lets a search read only what its reader may see.
create table register_name_key (
    department uuid             not null,
    key        text collate "C" not null,
    person     uuid             not null,
    primary key (department, key, person),
    foreign key (person, department) references register_person (id, department) on update cascade on delete cascade
);
create unique index register_name_key_person on register_name_key (person, key);

-- What the university asks of each category. A change is a new row: the newest that is valid counts, the others are the history.
create table register_category_rule (
    id                  bigint generated always as identity primary key,
    category            text        not null,
    valid_from          timestamptz not null,
    changed_by          uuid,
    longest_stay_months int         not null check (longest_stay_months between 1 and 120),
    company_required    boolean     not null,
    project_required    boolean     not null,
    basis_required      boolean     not null,
    one_department_only boolean     not null,
    only_department     uuid,
    extra_steps         text[]      not null default '{}',
    hours               text        not null default '',
    explained_zh        text        not null check (char_length(explained_zh) between 1 and 200),
    explained_en        text        not null check (char_length(explained_en) between 1 and 400)
);
create index register_category_rule_newest on register_category_rule (category, valid_from desc, id desc);

create function register_refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'a rule is followed by a new one, never rewritten';
end $$;

create trigger register_category_rule_only_grows before update or delete on register_category_rule
    for each row execute function register_refuse_rewriting();

-- valid since ever, also for a clock that was set back
insert into register_category_rule (category, valid_from, longest_stay_months, company_required, project_required, basis_required,
    one_department_only, explained_zh, explained_en)
values
    ('EXTERNAL_TEACHER', '2000-01-01Z', 12, false, false, false, false,
     '由学院聘请来校授课、指导的校外教师', 'Teachers from outside whom a school invites to lecture or to supervise'),
    ('RESEARCH_ASSISTANT', '2000-01-01Z', 12, false, false, false, false,
     '参加科研项目工作的聘用人员', 'People hired to work on a research project'),
    ('OUTSOURCED_STAFF', '2000-01-01Z', 12, true, false, true, false,
     '后勤物业、保卫、审计等外包服务人员', 'Staff of contractors for property services, security, auditing and the like'),
    ('AGENCY_STAFF', '2000-01-01Z', 24, true, false, true, false,
     '与劳务派遣公司签订合同的派遣人员，含外籍教师', 'Staff under contract with a labour agency, foreign teachers included'),
    ('STATIONED_ENGINEER', '2000-01-01Z', 24, false, true, true, false,
     '项目合同期内在校驻场运维的工作人员', 'Staff who run a system on campus for as long as the project contract lasts'),
    ('XIANLIN_TRAINING_CENTRE', '2000-01-01Z', 6, false, false, false, true,
     '仅限仙林保卫处填写，为仙林训练中心非本校人员申请',
     'Only for the security office at Xianlin: people from outside at the Xianlin training centre'),
    ('OTHER', '2000-01-01Z', 24, false, false, false, false,
     '访问学者、博士后、挂职人员及其他', 'Visiting scholars, postdoctoral researchers, people on secondment and others');
