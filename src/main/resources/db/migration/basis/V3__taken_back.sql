alter table basis_document add column removed_at timestamptz;
comment on column basis_document.removed_at is 'taken back by the applicant after it was sent once; kept for whoever agreed with it';
