alter table meeting_draft add column to_seat_ids uuid[] not null default '{}';
alter table meeting_draft add column unattributed boolean not null default false;
update meeting_draft set to_seat_ids = array[to_seat_id] where to_seat_id is not null;
alter table meeting_draft drop column to_seat_id;
comment on column meeting_draft.to_seat_ids is 'Empty where it is for the panel as a whole.';
comment on column meeting_draft.unattributed is 'Whether others are to read "a delegation".';
