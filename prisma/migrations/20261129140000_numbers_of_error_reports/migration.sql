-- What was reported before has its numbers in the order in which it came.
ALTER TABLE "ErrorReport" ADD COLUMN "number" INTEGER;
UPDATE "ErrorReport" r SET "number" = n.nth FROM (SELECT id, row_number() OVER (ORDER BY at, id) AS nth FROM "ErrorReport") n WHERE n.id = r.id;
CREATE SEQUENCE "ErrorReport_number_seq" AS INTEGER OWNED BY "ErrorReport"."number";
SELECT setval('"ErrorReport_number_seq"', coalesce(max("number"), 0) + 1, false) FROM "ErrorReport";
ALTER TABLE "ErrorReport" ALTER COLUMN "number" SET DEFAULT nextval('"ErrorReport_number_seq"');
ALTER TABLE "ErrorReport" ALTER COLUMN "number" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "ErrorReport_number_key" ON "ErrorReport"("number");
