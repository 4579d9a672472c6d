-- The account recovery key: one row, there from the beginning, because attempts are counted whether or not there is a key.
create table account_recovery (
  id integer primary key check (id = 1),
  key_id text,                              -- new with every key; null while there is none
  key_hash text,
  created_at integer,
  created_by text,
  failures integer not null default 0,
  failed_at integer not null default 0,
  blocked_until integer not null default 0
) strict;

insert into account_recovery (id) values (1);

-- Whom the recovery key let back in: told to every admin at their next login.
alter table users add column recovered_email text;
alter table users add column recovered_at integer;
