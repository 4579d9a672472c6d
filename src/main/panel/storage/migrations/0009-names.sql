-- Names from before there was one rule for them: what is not seen goes out of them. In addresses it is marked instead, because
-- without it one would be another's. The audit log keeps what was written; usernames stay, nobody's address becomes another.
update account set name = coalesce(nullif(tidied(name, 80), ''), 'Countersign') where tidied(name, 80) <> name;
update profiles set name = coalesce(nullif(tidied(name, 40), ''), 'Browser') where tidied(name, 40) <> name;
update users set email = marked(email) where marked(email) <> email;
update users set name = coalesce(nullif(tidied(name, 80), ''), email) where tidied(name, 80) <> name;
update users set search = folded(name || char(10) || email) where search <> folded(name || char(10) || email);
update account_recovery set created_by = marked(created_by) where marked(created_by) <> created_by;
update sso_links set email = marked(email) where marked(email) <> email;
update sso_waiting set email = marked(email) where marked(email) <> email;
update sso_waiting set name = nullif(tidied(name, 254), '') where tidied(name, 254) <> name;
