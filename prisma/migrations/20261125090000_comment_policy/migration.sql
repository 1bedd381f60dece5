-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('waiting', 'running', 'done', 'failed', 'stopped');

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "skeleton" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "PolicyVersion" ADD COLUMN     "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "madeById" TEXT,
-- The versions that are here already had these sentences above their clauses; a default is the one way to write history.
ADD COLUMN     "preamble" TEXT[] DEFAULT ARRAY[
  'We moderate comments so that people who disagree can still read one another, and nobody is driven out of a discussion.',
  'Every decision, whether a program or a person made it, cites one of these clauses in the version then in force.',
  'Lists of words and counts of links can only make a comment wait: what a person has to judge, a person judges.'
],
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "summary" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "fingerprint" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "score" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "PolicyDraft" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "basedOn" INTEGER NOT NULL,
    "preamble" TEXT[],
    "clauses" JSONB NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "editedById" TEXT,
    "editedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PolicyDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DryRun" (
    "id" TEXT NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'waiting',
    "clauses" JSONB NOT NULL,
    "comparedWith" INTEGER NOT NULL,
    "draftRevision" INTEGER NOT NULL,
    "wanted" INTEGER NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,
    "fault" TEXT NOT NULL DEFAULT '',
    "requestedById" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DryRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckFault" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "check" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "CheckFault_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TriageModel" (
    "id" SERIAL NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "weights" BYTEA NOT NULL,
    "learntTo" BIGINT NOT NULL,
    "decisions" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "measured" JSONB NOT NULL,
    "inUse" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "TriageModel_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DryRun_requestedAt_idx" ON "DryRun"("requestedAt" DESC);

-- CreateIndex
CREATE INDEX "CheckFault_at_idx" ON "CheckFault"("at" DESC);

-- CreateIndex
CREATE INDEX "User_skeleton_idx" ON "User"("skeleton");

-- CreateIndex
CREATE INDEX "PolicyVersion_inForceAt_number_idx" ON "PolicyVersion"("inForceAt" DESC, "number" DESC);

-- CreateIndex
CREATE INDEX "Comment_fingerprint_idx" ON "Comment" USING GIN ("fingerprint");

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyDraft" ADD CONSTRAINT "PolicyDraft_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DryRun" ADD CONSTRAINT "DryRun_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "PolicyVersion" ALTER COLUMN "preamble" SET DEFAULT ARRAY[]::TEXT[];

-- The queue by score: only what waits, and what has no score last.
CREATE INDEX "Comment_waiting_by_score" ON "Comment" (score DESC NULLS LAST, "createdAt", id) WHERE status = 'pending';

CREATE UNIQUE INDEX "TriageModel_one_in_use" ON "TriageModel" ("inUse") WHERE "inUse";

-- A version that was never in force may be taken back.
DROP TRIGGER "PolicyVersion_is_history" ON "PolicyVersion";
CREATE TRIGGER "PolicyVersion_is_history" BEFORE UPDATE ON "PolicyVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "PolicyVersion_was_in_force" BEFORE DELETE ON "PolicyVersion"
  FOR EACH ROW WHEN (OLD."inForceAt" <= now()) EXECUTE FUNCTION refuse_change();
