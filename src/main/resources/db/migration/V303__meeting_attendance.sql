create table meeting_attendance (
    pre_session_id uuid not null references pre_session (id),
    state_code text not null,
    primary key (pre_session_id, state_code)
);
comment on table meeting_attendance is 'Which States came to a meeting, once it is erased who of them did.';
