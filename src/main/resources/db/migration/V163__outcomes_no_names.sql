-- Briefs keep ids; who spoke is asked for when one is read. Those of before lose the names that they kept.
update brief set version = 3, content = jsonb_set(content, '{speakers}', coalesce((
    select jsonb_agg(speaker || '{"name": "", "position": "", "institution": ""}' order by place)
    from jsonb_array_elements(content -> 'speakers') with ordinality as one (speaker, place)), '[]'));

-- Of an answer: the two fields of its object, wherever it stands.
update brief set content = regexp_replace(regexp_replace(content::text,
    '"speaker": "(?:[^"\\]|\\.)*"', '"speaker": ""', 'g'),
    '"institution": "(?:[^"\\]|\\.)*"', '"institution": ""', 'g')::jsonb;
