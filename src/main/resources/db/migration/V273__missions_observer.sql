-- Observers that are no States have missions too: whose mission it is, is a State's code or an observer's.
alter table mission drop constraint mission_state_iso3_fkey;
comment on column mission.state_iso3 is 'Of a State, or of an observer that is none.';
