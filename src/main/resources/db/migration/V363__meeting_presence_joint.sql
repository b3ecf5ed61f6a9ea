-- Who was there is known of each meeting, be it of one Pre-session or of several.
alter table meeting_presence drop constraint meeting_presence_pre_session_id_fkey;
alter table meeting_presence rename column pre_session_id to meeting_id;
comment on column meeting_presence.meeting_id is 'No reference: somebody may wait before its door while nothing has happened in it yet.';
