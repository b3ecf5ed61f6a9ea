create table meeting_joint (
    meeting_id uuid primary key references meeting (id),
    series_id uuid not null references series (id),
    number int not null check (number > 0),
    unique (series_id, number)
);
comment on table meeting_joint is 'Meetings of several Pre-sessions, by the blocks of the published programme, whose ids they have.';
comment on column meeting_joint.number is 'In its address; it stays the same whatever is moved in the programme.';
