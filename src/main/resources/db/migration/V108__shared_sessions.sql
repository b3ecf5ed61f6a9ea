-- A session's id is now the hash (SHA-256, base64url) of what the browser holds. Those kept so far stood in clear: they end.

delete from spring_session;
alter table spring_session alter column session_id type varchar(43);
