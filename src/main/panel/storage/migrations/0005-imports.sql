-- Users are imported a few at a time; until all of them are in, their ids stand here, so that an import which was cancelled
-- or broke off can be taken back whole.
create table unfinished_imports (
  import_id text not null,
  position integer not null,
  user_ids text not null,                   -- a JSON list
  primary key (import_id, position)
) strict, without rowid;
