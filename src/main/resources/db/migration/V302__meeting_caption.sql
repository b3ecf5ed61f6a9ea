create table meeting_caption (
    number bigint generated always as identity primary key,
    pre_session_id uuid not null references pre_session (id),
    language text not null check (language ~ '^[a-z]{2,3}$'),
    body text not null check (body <> ''),
    seat_id uuid references seat (id) on delete cascade,
    said_at timestamptz not null
);
create index meeting_caption_pre_session_id_idx on meeting_caption (pre_session_id, number);
create index meeting_caption_seat_id_idx on meeting_caption (seat_id) where seat_id is not null;
comment on table meeting_caption is 'Live captions that may be kept, line by line. Not in the log, which nobody can change: a speaker may take words back.';
comment on column meeting_caption.seat_id is 'Whose words they are, of a speaker of the panel.';
