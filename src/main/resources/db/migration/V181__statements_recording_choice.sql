create table recording_choice (
    seat_id uuid primary key,
    upload_id uuid not null,
    from_millis int not null check (from_millis >= 0),
    to_millis int not null,
    asset_id uuid,
    check (to_millis > from_millis)
);
comment on table recording_choice is 'Which of the recordings that a speaker made in the browser is to become the video, and what of it; the rest of it may still be on its way.';
comment on column recording_choice.asset_id is 'The video that is made of it, once it has come whole: until that is ready, a device keeps what was recorded.';
