-- What other authenticators keep beside an account. PINs and notes are sealed like secrets; tags and favourites are not.
-- import_id names the import that an entry came with, so that it can be undone as a whole.
ALTER TABLE entry ADD COLUMN details BLOB;
ALTER TABLE entry ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));
ALTER TABLE entry ADD COLUMN is_favorite INTEGER NOT NULL DEFAULT 0 CHECK (is_favorite IN (0, 1));
ALTER TABLE entry ADD COLUMN import_id TEXT;

CREATE INDEX entry_import_id ON entry (import_id) WHERE import_id IS NOT NULL;
