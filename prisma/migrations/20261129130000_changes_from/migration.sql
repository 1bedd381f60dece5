-- An article that was put back may begin anew for readers: what was changed up to this revision they are not shown.
ALTER TABLE "Article" ADD COLUMN "changesFrom" INTEGER NOT NULL DEFAULT 0;
