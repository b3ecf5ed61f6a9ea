create table recording_choice (
    seat_id uuid primary key,
    upload_id uuid not null,
    from_millis int not null check (from_millis >= 0),
    to_millis int not null,
    check (to_millis > from_millis)
);
comment on table recording_choice is 'Which of the recordings that a speaker made in the browser is to become the video, and what of it; the rest of it may still be on its way.';
