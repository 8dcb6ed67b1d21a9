-- 门岗, of one campus or of all
alter table organization_office
    drop constraint organization_office_role_check,
    add constraint organization_office_role_check check (role in ('SECRETARY', 'LEADER', 'PHOTO_REVIEWER', 'SECURITY_OFFICE',
        'GUARD', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')),
    drop constraint organization_office_scope,
    add constraint organization_office_scope check (
        (role in ('SECRETARY', 'LEADER')) = (department is not null)
        and (campus is null or role in ('PHOTO_REVIEWER', 'SECURITY_OFFICE', 'GUARD')));
