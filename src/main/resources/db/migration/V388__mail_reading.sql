create table mail_reading (
    mail_id uuid not null references mail_message (id) on delete cascade,
    person_id uuid not null,
    read_at timestamptz not null,
    primary key (mail_id, person_id)
);
comment on table mail_reading is 'Who of the staff has read a letter before it left, as they say. What was read before its words changed counts no more.';
