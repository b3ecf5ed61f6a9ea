-- What the desk of a meeting notes for itself. No part of the meeting's log, which nobody can change.
create table meeting_note (
    id uuid primary key,
    meeting_id uuid not null,
    person_id uuid not null references person (id) on delete cascade,
    body text not null,
    begun_at timestamptz not null,
    stage text not null,
    seat_id uuid,
    question_id uuid,
    is_kept boolean not null
);
create index meeting_note_meeting_id_idx on meeting_note (meeting_id);
comment on column meeting_note.begun_at is 'When its first words were written: stage, seat and question are what was on screen then.';
comment on column meeting_note.is_kept is 'Whether its writer put it down; until then it is seen by nobody else.';
