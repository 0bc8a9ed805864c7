-- The script that a chat reads Uzbek and Kazakh texts in; null for that of the original.
ALTER TABLE chats ADD COLUMN script TEXT;
