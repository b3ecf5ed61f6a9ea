-- who carries the next letter asks for the first that is due and has none before it to the same address: with a thousand
-- in the queue, each of them read all others
create index mail_message_queue_idx on mail_message (link_single_use desc, due_at, id) where status = 'queued';
create index mail_message_queue_address_idx on mail_message (to_address, id) where status = 'queued' and last_error is null;
