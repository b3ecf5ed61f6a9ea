-- Drafts are saved while they are written, and that changes nothing.
create trigger statement_answers after update on statement
    for each row when (old.status <> new.status or old.video_asset_id is distinct from new.video_asset_id)
    execute function answers_changed();
create trigger statement_veil_answers after insert or update or delete or truncate on statement_veil
    for each statement execute function answers_changed();
