-- Searches and the order by name know more letters by how they are typed: those of Persian keyboards, hiragana, marks like ’.
update users set search = folded(name || char(10) || email) where search <> folded(name || char(10) || email);
