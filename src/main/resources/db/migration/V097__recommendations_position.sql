-- Positions spell the stage and the response by their codes, as the column `response` and all addresses do.

update recommendation
set responses = (
    select jsonb_agg(said || jsonb_build_object(
               'stage', lower(said ->> 'stage'), 'response', replace(lower(said ->> 'response'), '_', '-')) order by place)
    from jsonb_array_elements(responses) with ordinality as each_position (said, place));

update recommendation_version
set content = jsonb_set(content, '{positions}', (
    select jsonb_agg(said || jsonb_build_object(
               'stage', lower(said ->> 'stage'), 'response', replace(lower(said ->> 'response'), '_', '-')) order by place)
    from jsonb_array_elements(content -> 'positions') with ordinality as each_position (said, place)));
