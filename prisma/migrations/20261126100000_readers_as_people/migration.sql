-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('rejected', 'held', 'approved', 'upheld', 'overturned', 'undone');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('waiting', 'sent', 'failed', 'dropped', 'kept');

-- AlterEnum
ALTER TYPE "MeasureKind" ADD VALUE 'trust';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "throwAway" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "totpAt" TIMESTAMPTZ(3),
ADD COLUMN     "totpRecovery" TEXT[],
ADD COLUMN     "totpSecret" TEXT,
ADD COLUMN     "totpStep" INTEGER;

-- AlterTable
ALTER TABLE "Measure" ADD COLUMN     "erased" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "PolicyVersion" ADD COLUMN     "restrictOf" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "restrictShare" INTEGER NOT NULL DEFAULT 50,
ALTER COLUMN "appealDays" SET DEFAULT 183;

-- AlterTable
ALTER TABLE "PolicyDraft" ADD COLUMN     "restrictOf" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "restrictShare" INTEGER NOT NULL DEFAULT 50,
ALTER COLUMN "appealDays" SET DEFAULT 183;

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "quote" TEXT,
ADD COLUMN     "quoteOf" TEXT;

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "token" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "to" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "Account" (
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "MeasureAppeal" (
    "id" TEXT NOT NULL,
    "measureId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'open',
    "note" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeasureAppeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "decisionId" TEXT NOT NULL,
    "commentId" TEXT NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mailedAt" TIMESTAMPTZ(3),
    "unmailed" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("decisionId")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "key" TEXT,
    "email" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "data" JSONB NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mailbox" (
    "email" TEXT NOT NULL,
    "lang" TEXT,
    "replies" BOOLEAN NOT NULL DEFAULT true,
    "decisions" BOOLEAN NOT NULL DEFAULT true,
    "digest" BOOLEAN NOT NULL DEFAULT false,
    "digestTo" TIMESTAMPTZ(3),
    "bounces" INTEGER NOT NULL DEFAULT 0,
    "pausedAt" TIMESTAMPTZ(3),
    "pausedFor" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Mailbox_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "Respect" (
    "commentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Respect_pkey" PRIMARY KEY ("commentId","userId")
);

-- CreateTable
CREATE TABLE "Pick" (
    "commentId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Pick_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "Hidden" (
    "userId" TEXT NOT NULL,
    "whose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Hidden_pkey" PRIMARY KEY ("userId","whose")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "number" BIGINT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" "Act" NOT NULL,
    "by" "DecidedBy" NOT NULL,
    "from" "CommentStatus" NOT NULL,
    "to" "CommentStatus" NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "clauses" TEXT[],
    "article" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Connection" (
    "commentId" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Connection_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "Export" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readyAt" TIMESTAMPTZ(3),
    "fault" TEXT NOT NULL DEFAULT '',
    "data" BYTEA,

    CONSTRAINT "Export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "traces" JSONB NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_endsAt_idx" ON "Session"("endsAt");

-- CreateIndex
CREATE INDEX "VerificationToken_email_idx" ON "VerificationToken"("email");

-- CreateIndex
CREATE INDEX "VerificationToken_expires_idx" ON "VerificationToken"("expires");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "MeasureAppeal_measureId_key" ON "MeasureAppeal"("measureId");

-- CreateIndex
CREATE INDEX "MeasureAppeal_at_idx" ON "MeasureAppeal"("at");

-- CreateIndex
CREATE INDEX "Notice_commentId_idx" ON "Notice"("commentId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");

-- CreateIndex
CREATE INDEX "Mail_email_idx" ON "Mail"("email");

-- CreateIndex
CREATE INDEX "Mail_state_at_idx" ON "Mail"("state", "at");

-- CreateIndex
CREATE INDEX "Mail_at_idx" ON "Mail"("at");

-- CreateIndex
CREATE INDEX "Respect_userId_idx" ON "Respect"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_decisionId_key" ON "LedgerEntry"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_hash_key" ON "LedgerEntry"("hash");

-- CreateIndex
CREATE INDEX "LedgerEntry_article_idx" ON "LedgerEntry"("article");

-- CreateIndex
CREATE INDEX "LedgerEntry_at_idx" ON "LedgerEntry"("at");

-- CreateIndex
CREATE INDEX "Connection_client_idx" ON "Connection"("client");

-- CreateIndex
CREATE INDEX "Connection_at_idx" ON "Connection"("at");

-- CreateIndex
CREATE INDEX "Export_userId_idx" ON "Export"("userId");

-- CreateIndex
CREATE INDEX "Export_requestedAt_idx" ON "Export"("requestedAt");

-- CreateIndex
CREATE INDEX "Comment_quoteOf_idx" ON "Comment"("quoteOf");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasureAppeal" ADD CONSTRAINT "MeasureAppeal_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasureAppeal" ADD CONSTRAINT "MeasureAppeal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_quoteOf_fkey" FOREIGN KEY ("quoteOf") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Respect" ADD CONSTRAINT "Respect_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Respect" ADD CONSTRAINT "Respect_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pick" ADD CONSTRAINT "Pick_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pick" ADD CONSTRAINT "Pick_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hidden" ADD CONSTRAINT "Hidden_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

-- Whoever was erased leaves rows that are about nobody.
ALTER TABLE "Comment" DROP CONSTRAINT "Comment_somebody_wrote_it";
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_somebody_wrote_it"
  CHECK ("authorId" IS NOT NULL OR ("guestName" IS NOT NULL AND "guestEmail" IS NOT NULL) OR "erasedAt" IS NOT NULL);
ALTER TABLE "Measure" DROP CONSTRAINT "Measure_is_about_somebody";
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_is_about_somebody"
  CHECK (CASE WHEN erased THEN "userId" IS NULL AND "guestEmail" IS NULL ELSE ("userId" IS NULL) <> ("guestEmail" IS NULL) END);
ALTER TABLE "Report" DROP CONSTRAINT "Report_somebody_made_it";
ALTER TABLE "Report" ADD CONSTRAINT "Report_somebody_made_it"
  CHECK (("reporterId" IS NOT NULL) <> ("guestEmail" IS NOT NULL) OR (reporter LIKE 'erased %' AND "reporterId" IS NULL AND "guestEmail" IS NULL));

-- History is only ever added to. An erasure alone empties what names a person: the columns that the trigger is told.
CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('viewpoints.erasing', true) = 'on' AND to_jsonb(NEW) - TG_ARGV = to_jsonb(OLD) - TG_ARGV THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is never edited and never deleted', TG_TABLE_NAME;
END $$;
DROP TRIGGER "Decision_is_history" ON "Decision";
CREATE TRIGGER "Decision_is_history" BEFORE UPDATE OR DELETE ON "Decision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('note');
DROP TRIGGER "Measure_is_history" ON "Measure";
CREATE TRIGGER "Measure_is_history" BEFORE UPDATE OR DELETE ON "Measure"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('userId', 'guestEmail', 'reason', 'erased');

-- A notice for every decision that is news to the comment's author: whoever made the decision, and by whatever way.
CREATE FUNCTION write_notice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE kind "NoticeKind" := CASE
  WHEN NEW."by" = 'author' THEN NULL
  WHEN NEW.act = 'uphold' THEN 'upheld'
  WHEN NEW.act = 'overturn' THEN 'overturned'
  WHEN NEW.act = 'undo' THEN 'undone'
  WHEN NEW."to" = 'rejected' THEN 'rejected'
  WHEN NEW.act = 'hold' AND NEW."from" = 'approved' THEN 'held'
  WHEN NEW.act = 'approve' THEN 'approved'
END;
BEGIN
  IF kind IS NOT NULL THEN
    INSERT INTO "Notice" ("decisionId", "commentId", kind, at, unmailed)
      VALUES (NEW.id, NEW."commentId", kind, NEW.at, CASE WHEN NEW."by" = 'import' THEN 'elsewhere' ELSE '' END);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Decision_notice" AFTER INSERT ON "Decision" FOR EACH ROW EXECUTE FUNCTION write_notice();

INSERT INTO "Notice" ("decisionId", "commentId", kind, at, unmailed)
  SELECT id, "commentId", (CASE
      WHEN act = 'uphold' THEN 'upheld' WHEN act = 'overturn' THEN 'overturned' WHEN act = 'undo' THEN 'undone'
      WHEN "to" = 'rejected' THEN 'rejected' WHEN act = 'hold' AND "from" = 'approved' THEN 'held' ELSE 'approved' END)::"NoticeKind", at, 'elsewhere'
  FROM "Decision"
  WHERE "by" <> 'author' AND (act IN ('uphold', 'overturn', 'undo', 'approve') OR "to" = 'rejected' OR (act = 'hold' AND "from" = 'approved'));

-- The ledger. An entry is written at the very end of the decision's transaction, so that the chain is locked for a moment only, and
-- nothing is waited for while it is. A hash is SHA-256 of a JSON list of texts, in which no two lists look the same; lib/ledger/hash.ts
-- makes the same and proves it. Under READ COMMITTED each statement sees what was committed before it began: so the last entry is read
-- after the lock, by a statement of its own. (A transaction that reads repeatably fails on the entry's number instead.)
CREATE FUNCTION ledger_digest(parts text[]) RETURNS text LANGUAGE sql STABLE
  RETURN encode(sha256(convert_to(to_json(parts)::text, 'UTF8')), 'hex');
CREATE FUNCTION append_to_ledger(d "Decision") RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last_number bigint;
  last_hash text;
  slug text;
  detail_digest text := ledger_digest(ARRAY[d.id, d."commentId", d.revision::text, d."actorId", d.undoes, d.batch]);
  note_digest text := ledger_digest(ARRAY[d.id, d.note]);
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('viewpoints ledger', 0));
  SELECT e.number, e.hash INTO last_number, last_hash FROM "LedgerEntry" e ORDER BY e.number DESC LIMIT 1;
  last_number := coalesce(last_number, 0);
  last_hash := coalesce(last_hash, repeat('0', 64));
  SELECT a.slug INTO slug FROM "Comment" c JOIN "Article" a ON a.id = c."articleId" WHERE c.id = d."commentId";
  INSERT INTO "LedgerEntry" (number, "decisionId", at, act, "by", "from", "to", "policyVersion", clauses, article, detail, note, before, hash)
    VALUES (last_number + 1, d.id, d.at, d.act, d."by", d."from", d."to", d."policyVersion", coalesce(d.clauses, '{}'), slug, detail_digest, note_digest, last_hash,
      ledger_digest(ARRAY[last_hash, (last_number + 1)::text, to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        d.act::text, d."by"::text, d."from"::text, d."to"::text, d."policyVersion"::text, slug, detail_digest, note_digest] || coalesce(d.clauses, '{}')));
END $$;
CREATE FUNCTION write_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM append_to_ledger(NEW);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Decision_ledger" AFTER INSERT ON "Decision"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."from" IN ('approved', 'rejected') OR NEW."to" IN ('approved', 'rejected'))
  EXECUTE FUNCTION write_ledger();
CREATE TRIGGER "LedgerEntry_is_history" BEFORE UPDATE OR DELETE ON "LedgerEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What was decided before there was a ledger, in the order it was decided.
DO $$
DECLARE
  d "Decision";
BEGIN
  FOR d IN SELECT * FROM "Decision" WHERE "from" IN ('approved', 'rejected') OR "to" IN ('approved', 'rejected') ORDER BY seq
  LOOP
    PERFORM append_to_ledger(d);
  END LOOP;
END $$;

CREATE INDEX "Mail_waiting" ON "Mail" (at) WHERE state = 'waiting';
CREATE INDEX "MeasureAppeal_open" ON "MeasureAppeal" (at) WHERE state = 'open';
