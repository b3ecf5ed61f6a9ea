create table criterion (
    key text primary key check (key ~ '^[a-z-]+$'),
    position int not null unique,
    weight int not null check (weight between 1 and 5)
);
insert into criterion (key, position, weight) values
    ('national-voice', 1, 3),
    ('expertise', 2, 3),
    ('submission', 3, 2),
    ('new-theme', 4, 2),
    ('balance', 5, 1);

create table assessment (
    application_id uuid not null,
    assessor_id uuid not null references person (id),
    conflict_of_interest boolean not null,
    note text not null,
    assessed_at timestamptz not null,
    primary key (application_id, assessor_id)
);
comment on column assessment.conflict_of_interest is 'The assessor abstains, and gives no scores.';

create table assessment_score (
    application_id uuid not null,
    assessor_id uuid not null,
    criterion text not null references criterion (key),
    score int not null check (score between 0 and 4),
    primary key (application_id, assessor_id, criterion),
    foreign key (application_id, assessor_id) references assessment (application_id, assessor_id) on delete cascade
);
