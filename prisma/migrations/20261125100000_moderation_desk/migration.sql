-- CreateEnum
CREATE TYPE "MeasureKind" AS ENUM ('warn', 'restrict', 'ban', 'lift', 'note', 'undo');

-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('newcomer', 'trusted', 'restricted', 'banned');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('policy', 'illegal');

-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('open', 'upheld', 'overturned');

-- AlterEnum
ALTER TYPE "Act" ADD VALUE 'uphold';
ALTER TYPE "Act" ADD VALUE 'overturn';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "desk" JSONB;

-- AlterTable
ALTER TABLE "PolicyVersion" ADD COLUMN     "appealDays" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "reportsToHold" INTEGER NOT NULL DEFAULT 3;

-- AlterTable
ALTER TABLE "PolicyDraft" ADD COLUMN     "appealDays" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "reportsToHold" INTEGER NOT NULL DEFAULT 3;

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "lang" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "openReports" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "standing" "Standing" NOT NULL DEFAULT 'newcomer';

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "batch" TEXT;

-- CreateTable
CREATE TABLE "Measure" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "kind" "MeasureKind" NOT NULL,
    "userId" TEXT,
    "guestEmail" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "clauses" TEXT[],
    "policyVersion" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3),
    "byId" TEXT NOT NULL,
    "batch" TEXT,
    "undoes" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "commentId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("commentId","revision")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "commentId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "ReportKind" NOT NULL DEFAULT 'policy',
    "clause" TEXT NOT NULL DEFAULT '',
    "policyVersion" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "reporterId" TEXT,
    "guestName" TEXT,
    "guestEmail" TEXT,
    "reporter" TEXT NOT NULL,
    "trusted" BOOLEAN NOT NULL DEFAULT false,
    "settledById" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" TEXT NOT NULL,
    "commentId" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'open',
    "settledById" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "commentId" TEXT NOT NULL,
    "moderatorId" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "QueueTally" (
    "id" BIGSERIAL NOT NULL,
    "queue" TEXT NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "QueueTally_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Measure_seq_key" ON "Measure"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_undoes_key" ON "Measure"("undoes");

-- CreateIndex
CREATE INDEX "Measure_userId_seq_idx" ON "Measure"("userId", "seq" DESC);

-- CreateIndex
CREATE INDEX "Measure_guestEmail_seq_idx" ON "Measure"("guestEmail", "seq" DESC);

-- CreateIndex
CREATE INDEX "Measure_batch_idx" ON "Measure"("batch");

-- CreateIndex
CREATE UNIQUE INDEX "Report_seq_key" ON "Report"("seq");

-- CreateIndex
CREATE INDEX "Report_settledById_idx" ON "Report"("settledById");

-- CreateIndex
CREATE UNIQUE INDEX "Report_commentId_revision_kind_reporter_key" ON "Report"("commentId", "revision", "kind", "reporter");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_decisionId_key" ON "Appeal"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_settledById_key" ON "Appeal"("settledById");

-- CreateIndex
CREATE INDEX "Appeal_commentId_idx" ON "Appeal"("commentId");

-- CreateIndex
CREATE INDEX "Claim_moderatorId_idx" ON "Claim"("moderatorId");

-- CreateIndex
CREATE INDEX "Comment_createdAt_id_idx" ON "Comment"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Comment_openReports_createdAt_id_idx" ON "Comment"("openReports" DESC, "createdAt", "id");

-- CreateIndex
CREATE INDEX "Decision_batch_idx" ON "Decision"("batch");

-- CreateIndex
CREATE INDEX "Decision_at_idx" ON "Decision"("at");

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_policyVersion_fkey" FOREIGN KEY ("policyVersion") REFERENCES "PolicyVersion"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_policyVersion_fkey" FOREIGN KEY ("policyVersion") REFERENCES "PolicyVersion"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Measure_at_idx" ON "Measure"("at");

-- CreateIndex
CREATE INDEX "Report_at_idx" ON "Report"("at");

-- CreateIndex
CREATE INDEX "Appeal_at_idx" ON "Appeal"("at");

-- CreateIndex
CREATE INDEX "Decision_clauses_idx" ON "Decision" USING GIN ("clauses");

-- What Prisma cannot say.

-- Comments that are here already.
UPDATE "Comment" c SET lang = split_part(a.lang, '-', 1) FROM "Article" a WHERE a.id = c."articleId";
UPDATE "Comment" c SET "decidedAt" = last.at
FROM (
  SELECT DISTINCT ON (d."commentId") d."commentId", d.at, d.by, d.act
  FROM "Decision" d WHERE NOT EXISTS (SELECT FROM "Decision" u WHERE u.undoes = d.id) AND d.act <> 'undo'
  ORDER BY d."commentId", d.seq DESC
) last
WHERE last."commentId" = c.id AND last.by IN ('moderator', 'import') AND c.status IN ('approved', 'rejected');

-- The queues of the desk: what is first is found without counting or sorting the rest.
CREATE INDEX "Comment_waiting_by_reports" ON "Comment" ("openReports" DESC, "createdAt", id) WHERE status = 'pending';
CREATE INDEX "Comment_reported" ON "Comment" ("createdAt", id) WHERE "openReports" > 0;
CREATE INDEX "Comment_reported_by_reports" ON "Comment" ("openReports" DESC, "createdAt", id) WHERE "openReports" > 0;
CREATE INDEX "Comment_reported_by_score" ON "Comment" (score DESC NULLS LAST, "createdAt", id) WHERE "openReports" > 0;
CREATE INDEX "Comment_decided" ON "Comment" ("decidedAt" DESC, id DESC) WHERE "decidedAt" IS NOT NULL;
CREATE INDEX "Comment_by_score" ON "Comment" (score DESC NULLS LAST, "createdAt", id);
CREATE INDEX "Appeal_open" ON "Appeal" (at, id) WHERE state = 'open';
CREATE INDEX "Report_open" ON "Report" ("commentId") WHERE "settledById" IS NULL;
CREATE INDEX "Comment_watched" ON "Comment" (standing, "createdAt", id) WHERE standing IN ('restricted', 'banned');
-- The desk's filters, for what is rare.
CREATE INDEX "Finding_clause" ON "Finding" (clause, "commentId");
CREATE INDEX "Finding_check" ON "Finding" ("check", "commentId");
-- Words, as lib/desk/search.ts asks for them: without stemming, for every language; what is punctuation in Arabic script is a space.
CREATE FUNCTION words_of(body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('simple'::regconfig, translate(body, '،؛؟«»“”„‘’…·—–', '              '));
CREATE INDEX "Comment_words" ON "Comment" USING GIN (words_of(body));
CREATE INDEX "Comment_guest_name" ON "Comment" USING GIN (words_of("guestName")) WHERE "guestName" IS NOT NULL;
CREATE INDEX "User_name_words" ON "User" USING GIN (words_of(name));

-- Who measures whom: exactly one of the two, and nobody twice.
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_is_about_somebody" CHECK (("userId" IS NULL) <> ("guestEmail" IS NULL));
ALTER TABLE "Report" ADD CONSTRAINT "Report_somebody_made_it" CHECK (("reporterId" IS NOT NULL) <> ("guestEmail" IS NOT NULL));
CREATE TRIGGER "Measure_is_history" BEFORE UPDATE OR DELETE ON "Measure"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_the_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Revision" ("commentId", revision, body) VALUES (OLD.id, OLD.revision, OLD.body) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "Comment_keeps_its_texts" AFTER UPDATE OF body ON "Comment"
  FOR EACH ROW WHEN (OLD.body IS DISTINCT FROM NEW.body AND OLD.revision <> NEW.revision) EXECUTE FUNCTION keep_the_text();

-- Every change of a queue's length is a row; a job adds them up (lib/desk/counts.ts). So nobody waits for anybody else's count.
CREATE FUNCTION tally_queues() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "QueueTally" (queue, change)
      SELECT queue, sum(n) FROM (
        SELECT 'all' AS queue, 1 AS n FROM now_rows
        UNION ALL SELECT 'pending', 1 FROM now_rows WHERE status = 'pending'
        UNION ALL SELECT 'reported', 1 FROM now_rows WHERE "openReports" > 0
        UNION ALL SELECT 'decided', 1 FROM now_rows WHERE "decidedAt" IS NOT NULL
      ) t GROUP BY queue;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "QueueTally" (queue, change)
      SELECT queue, sum(n) FROM (
        SELECT 'all' AS queue, -1 AS n FROM then_rows
        UNION ALL SELECT 'pending', -1 FROM then_rows WHERE status = 'pending'
        UNION ALL SELECT 'reported', -1 FROM then_rows WHERE "openReports" > 0
        UNION ALL SELECT 'decided', -1 FROM then_rows WHERE "decidedAt" IS NOT NULL
      ) t GROUP BY queue;
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
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Comment_tally_new" AFTER INSERT ON "Comment"
  REFERENCING NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_queues();
CREATE TRIGGER "Comment_tally_changed" AFTER UPDATE ON "Comment"
  REFERENCING OLD TABLE AS then_rows NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_queues();
CREATE TRIGGER "Comment_tally_gone" AFTER DELETE ON "Comment"
  REFERENCING OLD TABLE AS then_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_queues();

-- Appeals, in the same way.
CREATE FUNCTION tally_appeals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE change int := (TG_OP <> 'DELETE' AND NEW.state = 'open')::int - (TG_OP <> 'INSERT' AND OLD.state = 'open')::int;
BEGIN
  IF change <> 0 THEN INSERT INTO "QueueTally" (queue, change) VALUES ('appeals', change); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Appeal_tally" AFTER INSERT OR UPDATE OR DELETE ON "Appeal" FOR EACH ROW EXECUTE FUNCTION tally_appeals();

INSERT INTO "QueueTally" (queue, change)
  SELECT 'all', count(*) FROM "Comment"
  UNION ALL SELECT 'pending', count(*) FROM "Comment" WHERE status = 'pending'
  UNION ALL SELECT 'decided', count(*) FROM "Comment" WHERE "decidedAt" IS NOT NULL;
