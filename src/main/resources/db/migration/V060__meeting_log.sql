create table meeting (
    pre_session_id uuid primary key references pre_session (id),
    due_at timestamptz
);
create index meeting_due_at_idx on meeting (due_at) where due_at is not null;
comment on table meeting is 'The lock under which a meeting''s log is written, and when its next step comes by itself.';

create table meeting_event (
    pre_session_id uuid not null references meeting (pre_session_id),
    seq bigint not null check (seq > 0),
    at timestamptz not null,
    kind text not null,
    audience text not null check (audience in ('everyone', 'moderators')),
    person_ids uuid[] not null default '{}',
    actor_id uuid,
    payload jsonb not null,
    primary key (pre_session_id, seq)
);
comment on column meeting_event.person_ids is 'Who may see the event beyond its audience, such as those who asked a question.';
comment on column meeting_event.actor_id is 'Absent for what happened by the clock.';

create function meeting_event_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'meeting_event is append-only'; end $$;
create trigger meeting_event_append_only before update or delete on meeting_event
    for each row execute function meeting_event_is_append_only();

create table meeting_draft (
    pre_session_id uuid not null references pre_session (id),
    person_id uuid not null references person (id) on delete cascade,
    to_seat_id uuid,
    body text not null,
    saved_at timestamptz not null,
    primary key (pre_session_id, person_id)
);
comment on table meeting_draft is 'A question that could not be asked yet, because questions were closed.';

create table meeting_presence (
    pre_session_id uuid not null references pre_session (id),
    person_id uuid not null references person (id) on delete cascade,
    seen_at timestamptz not null,
    primary key (pre_session_id, person_id)
);
