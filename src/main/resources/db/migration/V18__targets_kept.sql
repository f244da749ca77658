-- A target whose countries take no part any longer goes on being sought, as the coordinator decided or as nobody decided otherwise.
alter table target_wanting add column kept_at timestamptz;
alter table target_wanting add column kept_reason text;
