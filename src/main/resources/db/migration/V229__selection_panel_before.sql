create table panel_before (
    pre_session_id uuid primary key references panel (pre_session_id),
    version int not null,
    speakers jsonb not null,
    reserve jsonb not null
);
comment on table panel_before is 'A plan as it was before its latest change, so that this can be taken back.';
comment on column panel_before.version is 'Of the plan that the change made: another one, and there is nothing to take back.';
