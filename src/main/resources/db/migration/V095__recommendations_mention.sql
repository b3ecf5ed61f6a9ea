-- Which imports said a recommendation, and in which row of their file. One that says only what is known already leaves its
-- trace here alone; because of it, what another import had brought is not withdrawn while this one stays.

create table recommendation_mention (
    recommendation_id bigint not null references recommendation (id) on delete cascade,
    import_id bigint not null references recommendation_import (id),
    row_number int not null,
    heard bigint not null default nextval('recommendation_revision'), -- grows in the order in which imports were heard
    primary key (recommendation_id, import_id)
);
create index recommendation_mention_import_id_idx on recommendation_mention (import_id);

insert into recommendation_mention (recommendation_id, import_id, row_number)
select id, import_id, max(source_row)
from (select id, import_id, version, source_row from recommendation where withdrawn_at is null
      union all
      select recommendation_id, recommendation_version.import_id, recommendation_version.version,
             recommendation_version.source_row
      from recommendation_version join recommendation on recommendation.id = recommendation_id
      where withdrawn_at is null) known
group by id, import_id
order by id, max(version);
