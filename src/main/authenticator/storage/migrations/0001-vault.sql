-- The vault: accounts with a sealed secret each. Times are ms since epoch.
CREATE TABLE entry (
  id          TEXT PRIMARY KEY,
  issuer      TEXT NOT NULL,
  account     TEXT NOT NULL,
  type        TEXT NOT NULL,
  algorithm   TEXT NOT NULL,
  digits      INTEGER NOT NULL CHECK (digits BETWEEN 1 AND 10),
  period      INTEGER NOT NULL CHECK (period >= 0),
  counter     INTEGER NOT NULL CHECK (counter >= 0),
  secret      BLOB NOT NULL,
  fingerprint TEXT NOT NULL,
  position    INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL,
  removed_at  INTEGER
) STRICT;

CREATE INDEX entry_fingerprint ON entry (fingerprint);
CREATE INDEX entry_removed_at ON entry (removed_at) WHERE removed_at IS NOT NULL;

-- One row: a value sealed under the vault's key, so that a wrong key is told before anything is read or written.
CREATE TABLE key_check (
  only   INTEGER PRIMARY KEY CHECK (only = 1),
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE preference (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
