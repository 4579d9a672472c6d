-- Which entries an import replaced: the old one waits among the removed, so that undoing the import brings it back.
CREATE TABLE replacement (
  old_id    TEXT PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  new_id    TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  import_id TEXT NOT NULL
) STRICT;

CREATE INDEX replacement_import_id ON replacement (import_id);
CREATE INDEX replacement_new_id ON replacement (new_id);
