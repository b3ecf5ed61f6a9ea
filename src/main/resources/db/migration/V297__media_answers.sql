create trigger media_asset_answers after delete on media_asset
    for each row execute function answers_changed();
