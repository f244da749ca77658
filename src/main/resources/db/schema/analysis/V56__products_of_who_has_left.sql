-- Who has mended a product instead of its author, who works in its file no longer, by his account: the product is his from then on (ADR 110).
alter table product add column mended_by text;
