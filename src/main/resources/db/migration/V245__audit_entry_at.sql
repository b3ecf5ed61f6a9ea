create index audit_entry_at_idx on audit_entry (at);
