-- Who came into the hall of a Pre-session, by what their badge bears; of somebody without one the State alone. No names.
create table arrival (
    pre_session_id uuid not null references pre_session,
    code text not null check (code ~ '^[0-9A-Z]{3}([0-9A-Z]{9})?$'),
    state_code text,
    arrived_at timestamptz not null,
    primary key (pre_session_id, code)
);

comment on column arrival.code is 'Of a badge; or that of a State, for its delegation without badges.';
comment on column arrival.arrived_at is 'When a person at the door said so, which may be long before it was sent.';
