alter table series add kind text not null default 'geneva' check (kind in ('geneva', 'in-country'));
alter table series add announced_at timestamptz;
update series set announced_at = created_at;
comment on column series.announced_at is 'From when on everybody sees the series; without it, staff alone.';

create table pre_session_not_held (
    pre_session_id uuid not null references pre_session (id),
    language text not null,
    reason text not null,
    primary key (pre_session_id, language)
);
comment on table pre_session_not_held is 'Why there is no Pre-session on a State after all; where there is a row, none is held.';
