-- When the steward of a group last said that it is still known, and when he was last asked whether it is.
alter table smuggling_group add confirmed_at timestamptz, add asked_at timestamptz;
