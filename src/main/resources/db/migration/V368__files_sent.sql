alter table stored_file add column sent_sha256 text;
comment on column stored_file.sent_sha256 is 'SHA-256 of the bytes that were sent, where others have taken their place: by it what came can be held against what somebody sent. The bytes themselves are gone.';
