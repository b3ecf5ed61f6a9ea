create table late_entry (
    id uuid primary key default uuidv7(),
    pre_session_id uuid not null references pre_session (id),
    token_hash bytea not null unique,
    uses_at_most int not null check (uses_at_most between 1 and 100),
    used int not null default 0 check (used <= uses_at_most),
    expires_at timestamptz not null,
    note text not null,
    made_by uuid references person (id),
    made_at timestamptz not null,
    ended_at timestamptz
);
create index late_entry_pre_session_id_idx on late_entry (pre_session_id);
comment on table late_entry is 'A secret link by which some may apply after the close. The link itself is nowhere kept.';

alter table application add late_until timestamptz;
comment on column application.late_until is 'Until when it is taken although the call has closed: begun by a late link, or by staff.';
alter table application add entered_by uuid references person (id);
comment on column application.entered_by is 'Staff who enter it for an applicant who wrote by post; until its owner comes they work on it.';
