-- A run that ends its server is not taken up for ever; an import has one run at a time; a failure names what is wrong; and a
-- rehearsal says what a record would say instead.

alter table recommendation_import_run add column attempts int not null default 0;
alter table recommendation_import_run add column failure_values text[] not null default '{}';
create unique index recommendation_import_run_one_at_a_time on recommendation_import_run (import_id)
    where status in ('waiting', 'running');

alter table recommendation_import_finding drop constraint recommendation_import_finding_severity_check;
alter table recommendation_import_finding add constraint recommendation_import_finding_severity_check
    check (severity in ('refused', 'changed', 'warning', 'repaired'));
