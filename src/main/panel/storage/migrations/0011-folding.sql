-- Searches and the order by name go by the vault's folding: without accents, Turkish and German letters by how they are typed.
update users set search = folded(name || char(10) || email) where search <> folded(name || char(10) || email);
