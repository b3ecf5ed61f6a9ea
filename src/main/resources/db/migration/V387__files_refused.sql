alter table upload add column refused text;
comment on column upload.refused is 'Why a file that came whole was not taken, as the last part of a message key; absent where it was.';
