create table statement_reminder (
    id bigint generated always as identity primary key,
    statement_id uuid not null references statement (id) on delete cascade,
    kind text not null check (kind in ('seven-days', 'two-days', 'by-hand')),
    wanted_until timestamptz not null,
    told_at timestamptz not null
);
comment on table statement_reminder is 'What speakers were told whose statements were missing; by itself each thing once for each day on which it is wanted.';
create unique index statement_reminder_once_idx on statement_reminder (statement_id, kind, wanted_until) where kind <> 'by-hand';
create index statement_reminder_statement_id_idx on statement_reminder (statement_id, told_at);
