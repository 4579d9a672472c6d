-- Rights stand in a journal beside the store, too; the store says how far it is, and which opening it is in.

create table store_state (
  id integer primary key check (id = 1),
  opening text,                             -- the random name of the last opening; the anchor has it, too
  journal_count integer not null default 0,
  journal_hash text not null default '0000000000000000000000000000000000000000000000000000000000000000',
  journal_bytes integer not null default 0
) strict;
insert into store_state (id) values (1);

alter table users add column journal_number integer;  -- of the user's last record
alter table users add column journal_rights text;     -- what that record says

alter table factors add column id text;               -- new with every setup key
-- Of a copy of this store the same, so that both name the same factor.
update factors set id = 'at ' || created_at;
alter table backup_sets add column id text;
update backup_sets set id = 'at ' || created_at;
