alter table upload add column fingerprint text;
comment on column upload.fingerprint is 'What the sender knows the file by, whatever its name; absent from a sender without a script.';
