-- which statements speak of a recommendation
create index statement_content_idx on statement using gin (content jsonb_path_ops) where status = 'approved';
