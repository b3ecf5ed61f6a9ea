create table protection_custodian (
    person_id uuid primary key references person (id),
    named_at timestamptz not null
);
comment on table protection_custodian is 'The two persons who together may have the real name of somebody protected shown.';
comment on column protection_custodian.named_at is 'Whoever is named anew has no part in what was asked or answered before.';

create table protection_name_request (
    id uuid primary key,
    application_id uuid not null references application (id) on delete cascade,
    asked_by uuid not null references person (id),
    reason text not null,
    asked_at timestamptz not null
);
create index on protection_name_request (application_id);

create table protection_name_answer (
    request_id uuid primary key references protection_name_request (id) on delete cascade,
    answer text not null check (answer in ('yes', 'no', 'withdrawn')),
    answered_by uuid not null references person (id),
    answered_at timestamptz not null
);
comment on column protection_name_answer.answered_by is 'The other custodian; of what was withdrawn who asked.';
