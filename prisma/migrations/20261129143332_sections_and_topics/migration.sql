-- CreateTable
CREATE TABLE "FormerTopic" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "topicSlug" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerTopic_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "SectionEvent" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "act" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" TEXT,

    CONSTRAINT "SectionEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FormerTopic_topicSlug_idx" ON "FormerTopic"("topicSlug");

-- CreateIndex
CREATE UNIQUE INDEX "SectionEvent_seq_key" ON "SectionEvent"("seq");

-- AddForeignKey
ALTER TABLE "FormerTopic" ADD CONSTRAINT "FormerTopic_topicSlug_fkey" FOREIGN KEY ("topicSlug") REFERENCES "Topic"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionEvent" ADD CONSTRAINT "SectionEvent_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
