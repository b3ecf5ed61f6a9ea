-- Joint questions and openings are told to calendars too.
alter table calendar_entry drop constraint calendar_entry_kind_check;
alter table calendar_entry add check (kind in ('pre-session', 'opening', 'questions'));
