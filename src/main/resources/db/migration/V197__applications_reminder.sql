alter table application add zone text;
comment on column application.zone is 'Of the browser that began it, such as America/Port-au-Prince; for the hours that mails name.';

create table application_reminder (
    application_id uuid not null references application (id) on delete cascade,
    kind text not null,
    closes_at timestamptz not null,
    told_at timestamptz not null,
    primary key (application_id, kind, closes_at)
);
comment on table application_reminder is 'What a draft was told about its deadline: each thing once for each close.';
