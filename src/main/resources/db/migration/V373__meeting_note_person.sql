-- What was noted is kept for a year, and does not go without a word with whoever wrote it.
alter table meeting_note drop constraint meeting_note_person_id_fkey;
alter table meeting_note add constraint meeting_note_person_id_fkey foreign key (person_id) references person (id);
