-- R26: in whose place a deputy gave the last yes; null when whoever agreed did so as themselves. Adding an empty column rewrites no row.
alter table register_change add column on_behalf_of uuid;
alter table register_engagement add column on_behalf_of uuid;
