-- Whoever screens or joins a nomination looks for those that were joined to it, among however many there are.
create index nomination_joined on nomination (join_to) where join_to is not null;
