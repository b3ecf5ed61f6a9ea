create table statement_joint_told (
    seat_id uuid primary key references seat (id),
    told_at timestamptz not null
);
comment on table statement_joint_told is 'Who speaks beside another and was mailed what is wanted, once.';
