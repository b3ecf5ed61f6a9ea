create table assessor_assignment (
    application_id uuid not null references application (id) on delete cascade,
    assessor_id uuid not null references person (id),
    assigned_at timestamptz not null,
    primary key (application_id, assessor_id)
);
create index assessor_assignment_assessor_id_idx on assessor_assignment (assessor_id);
comment on table assessor_assignment is 'Who is asked to assess an application. Others on the staff may all the same.';

create table assessor_tie (
    person_id uuid primary key references person (id),
    lines text not null,
    saved_at timestamptz not null
);
comment on table assessor_tie is 'Organisations and States with which an assessor has ties, one a line, in the assessor’s own words.';

alter table assessment add column application_version int;
comment on column assessment.application_version is 'Which version of the application was read; null where nobody noted it.';
