-- PostgreSQL 18 makes identifiers that begin with the time (RFC 9562, version 7). Before it, a function of ours does, of the same
-- name: 48 bits of milliseconds, 12 bits of what is left of them, and chance. The one of the server goes first where there is one.
do $do$
begin
    perform pg_advisory_xact_lock(hashtext('turn'), hashtext('rights')); -- nodes that start at once take turns
    if to_regprocedure('pg_catalog.uuidv7()') is null and to_regprocedure('uuidv7()') is null then
        create function uuidv7() returns uuid language sql volatile parallel safe as $body$
            select encode(substring(int8send(floor(millis)::bigint) from 3)
                          || substring(int4send(28672 + floor((millis - floor(millis)) * 4096)::int) from 3)
                          || substring(uuid_send(gen_random_uuid()) from 9), 'hex')::uuid
            from (select extract(epoch from clock_timestamp()) * 1000 as millis) as now
        $body$;
    end if;
end
$do$;
