-- Groups, logos, usage and history. Names, tags and groups are plain, as issuers and accounts are; notes, PINs and recovery
-- codes are sealed together in entry.details. (0003 was never given out.)
CREATE TABLE account_group (
  id        TEXT PRIMARY KEY,
  name      TEXT NOT NULL,
  position  INTEGER NOT NULL,
  -- The import that made it, so that undoing that takes it away again.
  import_id TEXT
) STRICT;

ALTER TABLE entry ADD COLUMN group_id TEXT REFERENCES account_group (id) ON DELETE SET NULL;
ALTER TABLE entry ADD COLUMN logo TEXT NOT NULL DEFAULT 'auto';
ALTER TABLE entry ADD COLUMN used_count INTEGER NOT NULL DEFAULT 0 CHECK (used_count >= 0);
ALTER TABLE entry ADD COLUMN used_at INTEGER;

CREATE INDEX entry_group_id ON entry (group_id) WHERE group_id IS NOT NULL;

CREATE TABLE own_logo (
  entry_id TEXT PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  png      BLOB NOT NULL
) STRICT;

CREATE TABLE history (
  id       INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  at       INTEGER NOT NULL,
  change   TEXT NOT NULL,
  old      TEXT,
  new      TEXT
) STRICT;

CREATE INDEX history_entry_id ON history (entry_id);
