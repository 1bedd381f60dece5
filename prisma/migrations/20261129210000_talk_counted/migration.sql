-- How much is said under each article is known without counting: every change of it is a row, as with the lengths of the queues, and a
-- job adds them up (lib/talk-counts.ts). So a page with twenty thousand comments asks for a few rows, and whoever posts waits for nobody.

-- In the order in which a post takes them: a site of the release before may go on while this is done.
LOCK TABLE "Comment" IN SHARE ROW EXCLUSIVE MODE;
LOCK TABLE "Decision" IN SHARE ROW EXCLUSIVE MODE;

-- CreateTable
CREATE TABLE "TalkTally" (
    "id" BIGSERIAL NOT NULL,
    "articleId" TEXT NOT NULL,
    "approved" INTEGER NOT NULL DEFAULT 0,
    "pending" INTEGER NOT NULL DEFAULT 0,
    "last" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "TalkTally_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TalkTally_articleId_idx" ON "TalkTally"("articleId");

-- What Prisma cannot say.

CREATE OR REPLACE FUNCTION tally_queues() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "QueueTally" (queue, change)
      SELECT queue, sum(n) FROM (
        SELECT 'all' AS queue, 1 AS n FROM now_rows
        UNION ALL SELECT 'pending', 1 FROM now_rows WHERE status = 'pending'
        UNION ALL SELECT 'reported', 1 FROM now_rows WHERE "openReports" > 0
        UNION ALL SELECT 'decided', 1 FROM now_rows WHERE "decidedAt" IS NOT NULL
      ) t GROUP BY queue;
    INSERT INTO "TalkTally" ("articleId", approved, pending)
      SELECT "articleId", sum(approved), sum(pending) FROM (
        SELECT "articleId", (status = 'approved')::int AS approved, (status = 'pending')::int AS pending FROM now_rows
      ) t GROUP BY "articleId" HAVING sum(approved) <> 0 OR sum(pending) <> 0;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "QueueTally" (queue, change)
      SELECT queue, sum(n) FROM (
        SELECT 'all' AS queue, -1 AS n FROM then_rows
        UNION ALL SELECT 'pending', -1 FROM then_rows WHERE status = 'pending'
        UNION ALL SELECT 'reported', -1 FROM then_rows WHERE "openReports" > 0
        UNION ALL SELECT 'decided', -1 FROM then_rows WHERE "decidedAt" IS NOT NULL
      ) t GROUP BY queue;
    INSERT INTO "TalkTally" ("articleId", approved, pending)
      SELECT "articleId", sum(approved), sum(pending) FROM (
        SELECT "articleId", -(status = 'approved')::int AS approved, -(status = 'pending')::int AS pending FROM then_rows
      ) t GROUP BY "articleId" HAVING sum(approved) <> 0 OR sum(pending) <> 0;
  ELSE
    INSERT INTO "QueueTally" (queue, change)
      SELECT queue, sum(n) FROM (
        SELECT 'pending' AS queue, 1 AS n FROM now_rows WHERE status = 'pending'
        UNION ALL SELECT 'reported', 1 FROM now_rows WHERE "openReports" > 0
        UNION ALL SELECT 'decided', 1 FROM now_rows WHERE "decidedAt" IS NOT NULL
        UNION ALL SELECT 'pending', -1 FROM then_rows WHERE status = 'pending'
        UNION ALL SELECT 'reported', -1 FROM then_rows WHERE "openReports" > 0
        UNION ALL SELECT 'decided', -1 FROM then_rows WHERE "decidedAt" IS NOT NULL
      ) t GROUP BY queue HAVING sum(n) <> 0;
    INSERT INTO "TalkTally" ("articleId", approved, pending)
      SELECT "articleId", sum(approved), sum(pending) FROM (
        SELECT "articleId", (status = 'approved')::int AS approved, (status = 'pending')::int AS pending FROM now_rows
        UNION ALL
        SELECT "articleId", -(status = 'approved')::int AS approved, -(status = 'pending')::int AS pending FROM then_rows
      ) t GROUP BY "articleId" HAVING sum(approved) <> 0 OR sum(pending) <> 0;
  END IF;
  RETURN NULL;
END $$;

-- The last decision that published a comment of the article. The subquery, and not a join, has one plan however large the tables are.
CREATE FUNCTION tally_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "TalkTally" ("articleId", last)
    SELECT "articleId", max(seq) FROM (
      SELECT (SELECT c."articleId" FROM "Comment" c WHERE c.id = d."commentId") AS "articleId", d.seq FROM made d WHERE d."to" = 'approved'
    ) published WHERE "articleId" IS NOT NULL GROUP BY "articleId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Decision_tally_last" AFTER INSERT ON "Decision"
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION tally_last();

INSERT INTO "TalkTally" ("articleId", approved, pending)
  SELECT "articleId", count(*) FILTER (WHERE status = 'approved'), count(*) FILTER (WHERE status = 'pending') FROM "Comment" GROUP BY "articleId";
INSERT INTO "TalkTally" ("articleId", last)
  SELECT c."articleId", max(d.seq) FROM "Decision" d JOIN "Comment" c ON c.id = d."commentId" WHERE d."to" = 'approved' GROUP BY c."articleId";

-- The threads of an article with replies that are shown.
CREATE INDEX "Comment_answered" ON "Comment" ("articleId", "threadId") WHERE status = 'approved' AND depth > 0;
-- What is most discussed, without a look at the comments themselves.
CREATE INDEX "Comment_published" ON "Comment" ("createdAt", "articleId") WHERE status = 'approved';
-- How long comments waited of late.
CREATE INDEX "Decision_waited" ON "Decision" (at DESC, "commentId") WHERE by = 'moderator' AND "from" = 'pending' AND act IN ('approve', 'reject');

-- Lists of articles know which they show without a look at the articles: of a topic or an author, of what is live, of everything.
CREATE INDEX "Article_id_status_publishedAt_idx" ON "Article"("id", "status", "publishedAt" DESC);
CREATE INDEX "Article_coverage_publishedAt_idx" ON "Article"("coverage", "publishedAt" DESC);
CREATE INDEX "Article_publishedAt_id_idx" ON "Article"("publishedAt" DESC, "id" DESC);
-- Whoever works here, among many readers; and people by any part of their name or address.
CREATE INDEX "User_staff" ON "User" (role) WHERE role <> 'reader';
CREATE INDEX "User_name_parts" ON "User" USING GIN (name gin_trgm_ops);
CREATE INDEX "User_skeleton_parts" ON "User" USING GIN (skeleton gin_trgm_ops);
CREATE INDEX "User_email_parts" ON "User" USING GIN (email gin_trgm_ops);
-- The newsroom's list: what moved last, and headlines by any part of them, of what is printed and of what is being written.
CREATE INDEX "Article_updatedAt_id_idx" ON "Article"("updatedAt" DESC, "id");
CREATE INDEX "WorkingCopy_at_articleId_idx" ON "WorkingCopy"("at" DESC, "articleId");
CREATE INDEX "Article_headline_parts" ON "Article" USING GIN (headline gin_trgm_ops);
CREATE INDEX "WorkingCopy_headline_parts" ON "WorkingCopy" USING GIN ((content->>'headline') gin_trgm_ops);
