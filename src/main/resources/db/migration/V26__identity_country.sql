-- Which country said whether the person arrested is the one sought: it alone corrects that.
alter table arrest add column identity_country text;
update arrest a set identity_country = (select min(w.country) from target_wanting w where w.target = a.target having count(*) = 1)
 where a.identity_method is not null or a.identity_text is not null;
create index arrest_identity_country on arrest (operation, identity_country) where identity_country is not null;
