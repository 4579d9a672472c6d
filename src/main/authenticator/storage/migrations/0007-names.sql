-- Names from before there was one rule for them: what is not seen goes out of them.
UPDATE entry SET issuer = tidied(issuer, 120) WHERE tidied(issuer, 120) <> issuer;
UPDATE entry SET account = tidied(account, 254) WHERE tidied(account, 254) <> account;
UPDATE entry SET tags = tidied_list(tags, 100) WHERE tags <> '[]' AND tidied_list(tags, 100) <> tags;
UPDATE account_group SET name = coalesce(nullif(tidied(name, 60), ''), '?') WHERE tidied(name, 60) <> name;
UPDATE history SET old = tidied(old, 10000) WHERE tidied(old, 10000) <> old;
UPDATE history SET new = tidied(new, 10000) WHERE tidied(new, 10000) <> new;
