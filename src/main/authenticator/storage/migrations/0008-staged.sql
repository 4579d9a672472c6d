-- Entries of an import that is under way are written a few at a time, and are none of the vault's as long as the import stands
-- here; taking all of them in is one row that goes.
CREATE TABLE staged_import (
  id TEXT PRIMARY KEY,                      -- import_id of its entries and groups
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER staged_import_insert_is_a_change AFTER INSERT ON staged_import BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER staged_import_delete_is_a_change AFTER DELETE ON staged_import BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

-- They were marked by a time of removal below zero before.
DELETE FROM entry WHERE removed_at < 0;
