-- Joint meetings that were made before they had an hour take that of the programme that is in force.
update meeting_joint set starts_at = block.starts_at, minutes = block.minutes
from programme_edition_block block
where block.block_id = meeting_joint.meeting_id and meeting_joint.starts_at is null
    and block.edition_id = (
        select edition.id from programme_edition edition
        where edition.series_id = meeting_joint.series_id and edition.applied_at is not null
        order by edition.applied_at desc limit 1);
