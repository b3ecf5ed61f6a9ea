create table meeting_box (
    pre_session_id uuid primary key references pre_session (id),
    opened_at timestamptz not null
);
comment on table meeting_box is 'Pre-sessions whose moderator takes questions from the public: a row while the box is open.';

create table meeting_box_question (
    id uuid primary key,
    pre_session_id uuid not null references pre_session (id),
    body text not null check (body <> ''),
    asked_at timestamptz not null,
    handled_at timestamptz
);
create index meeting_box_question_pre_session_id_idx on meeting_box_question (pre_session_id, asked_at);
comment on table meeting_box_question is 'What the public wrote into the box. Nobody but moderators reads it; whose it is nothing says. What is taken stands in the log; erased some days after the meeting.';
