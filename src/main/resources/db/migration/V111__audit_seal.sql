-- A chain alone can be computed anew by whoever may write to the database. Entries are now counted, and sealed with a key outside it.

alter table audit_entry add column entry bigint;
alter table audit_entry add column seal bytea;

alter table audit_entry disable trigger audit_entry_append_only;
update audit_entry set entry = counted.entry
from (select seq, row_number() over (order by seq) as entry from audit_entry) as counted
where counted.seq = audit_entry.seq;
alter table audit_entry enable trigger audit_entry_append_only;

alter table audit_entry alter column entry set not null;
alter table audit_entry add unique (entry);
comment on column audit_entry.entry is '1 for the first, without a gap.';
comment on column audit_entry.seal is 'HMAC-SHA-256 of entry and hash; its key lies in a file of the installation. Those from before it have none.';

create trigger audit_entry_never_emptied before truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();
