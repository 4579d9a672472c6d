-- The anchor outside names the last opening and how many changes the vault had; an older copy of it is told by both.

CREATE TABLE vault_state (
  only    INTEGER PRIMARY KEY CHECK (only = 1),
  opening TEXT,
  changes INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO vault_state (only) VALUES (1);

CREATE TRIGGER entry_insert_is_a_change AFTER INSERT ON entry BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER entry_update_is_a_change AFTER UPDATE ON entry BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER entry_delete_is_a_change AFTER DELETE ON entry BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER preference_insert_is_a_change AFTER INSERT ON preference BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER preference_update_is_a_change AFTER UPDATE ON preference BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER preference_delete_is_a_change AFTER DELETE ON preference BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER replacement_insert_is_a_change AFTER INSERT ON replacement BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER replacement_update_is_a_change AFTER UPDATE ON replacement BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER replacement_delete_is_a_change AFTER DELETE ON replacement BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER account_group_insert_is_a_change AFTER INSERT ON account_group BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER account_group_update_is_a_change AFTER UPDATE ON account_group BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER account_group_delete_is_a_change AFTER DELETE ON account_group BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER own_logo_insert_is_a_change AFTER INSERT ON own_logo BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER own_logo_update_is_a_change AFTER UPDATE ON own_logo BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER own_logo_delete_is_a_change AFTER DELETE ON own_logo BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER history_insert_is_a_change AFTER INSERT ON history BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER history_update_is_a_change AFTER UPDATE ON history BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;

CREATE TRIGGER history_delete_is_a_change AFTER DELETE ON history BEGIN
  UPDATE vault_state SET changes = changes + 1;
END;
