-- What the server may do, where somebody else owns the tables: use them all, and write into the record of acts without changing it.
-- Nodes that start at once take turns.
do $do$
begin
    if current_user = '${server}' then return; end if;
    perform pg_advisory_xact_lock(hashtext('turn'), hashtext('rights'));
    execute format('grant usage on schema %I to %I', current_schema(), '${server}');
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), '${server}');
    execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), '${server}');
    execute format('revoke update, delete, truncate on audit_entry from %I', '${server}');
    execute format('revoke insert, update, delete on flyway_schema_history from %I', '${server}');
end
$do$;
