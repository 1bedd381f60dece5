-- What /search looks in: of every article its words, weighted (headline A, standfirst B, text C, names of authors and topics D),
-- and its headline by its sound, for what is misspelt. Triggers keep it, whoever writes the article.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "ArticleWords" (
    "articleId" TEXT NOT NULL,
    "english" BOOLEAN NOT NULL DEFAULT false,
    "words" tsvector,
    "headline" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ArticleWords_pkey" PRIMARY KEY ("articleId")
);

-- AddForeignKey
ALTER TABLE "ArticleWords" ADD CONSTRAINT "ArticleWords_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- lib/search/fold.ts has the same in the language of the site, and says why: whoever changes one changes both. No extension
-- (unaccent knows no Arabic script) and no lower(): both depend on how a database was made.
CREATE FUNCTION folded(body text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN normalize(
    regexp_replace(
      regexp_replace(
        replace(replace(replace(replace(replace(replace(replace(replace(
          translate(
            regexp_replace(
              regexp_replace(
                normalize(body, NFKD),
                '[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u1AB0-\u1ACE\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u00AD\u061C\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]',
                '', 'g'),
              '[\u0085\u00A0-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7\u060C\u060D\u061B\u061E\u061F\u066A-\u066D\u06D4\u2000-\u200A\u2010-\u2029\u202F-\u205F\u2190-\u2BFF\u3000-\u3020\u3030\uFD3E\uFD3F_/\\]',
              ' ', 'g'),
            'ABCDEFGHIJKLMNOPQRSTUVWXYZØøŁłĐđĦħŦŧÐðŊŋıĸΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐҒҚҢҮҰҺӘӨԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖىیېۍےکڪګةہھەۃٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
            'abcdefghijklmnopqrstuvwxyzoollddhhttddnnikαβγδεζηθικλμνξοπρστυφχψωσабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґғқңүұһәөաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆيييييككگههههها01234567890123456789'),
          'ß', 'ss'), 'ẞ', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'Þ', 'th'), 'þ', 'th'),
        '([^ \t\r\n"(-])-', '\1 ', 'g'),
      '(?<![a-z0-9])([a-z])\.(?=[a-z](?![a-z0-9]))', '\1', 'g'),
    NFC);

CREATE FUNCTION spelt(body text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN translate(body, 'ابپتټطثسصجژچڅحهخدډذزضظځږرړشښعغقكگفلمنڼويабвгґдеєжзиіклмнопрстуфхцчшщыэюяαβγδεζηθικλμνξοπρστυφχψω', 'abptttsssjjcchhxddzzzzzgrrww3qqkgflmnnoyabvggdeejziiklmnoprstufxccwwyeuaabgdezitiklmnxoprstifxpo');

-- Takes the article's words anew. Whoever changes an article and whoever changes its authors wait for each other here, so that
-- the last of them sees both.
CREATE FUNCTION write_words(article_id text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  a record;
  language regconfig;
  names text;
  told text;
  found tsvector;
BEGIN
  INSERT INTO "ArticleWords" ("articleId") SELECT id FROM "Article" WHERE id = article_id ON CONFLICT DO NOTHING;
  PERFORM FROM "ArticleWords" WHERE "articleId" = article_id FOR UPDATE;
  SELECT id, headline, standfirst, body, lang, "keyPoints" INTO a FROM "Article" WHERE id = article_id;
  -- It is being deleted.
  IF a.id IS NULL THEN RETURN; END IF;
  language := CASE WHEN a.lang ~ '^en(-|$)' THEN 'english' ELSE 'simple' END;
  SELECT concat_ws(' ',
      (SELECT string_agg(au.name, ' ') FROM "Byline" b JOIN "Author" au ON au.slug = b."authorSlug" WHERE b."articleId" = article_id),
      (SELECT string_agg(t.name, ' ') FROM "_ArticleToTopic" x JOIN "Topic" t ON t.slug = x."B" WHERE x."A" = article_id))
    INTO names;
  SELECT string_agg(concat_ws(' ', p.headline, p.body), ' ' ORDER BY p.at DESC) INTO told
    FROM "LivePost" p WHERE p."articleId" = article_id AND p."removedAt" IS NULL;
  found := setweight(to_tsvector(language, folded(left(a.headline, 1000))), 'A')
    || setweight(to_tsvector(language, folded(left(a.standfirst, 5000))), 'B')
    || setweight(to_tsvector(language, folded(left(names, 2000))), 'D');
  BEGIN
    -- Where links lead is no word of the article. What is longer than a book is found by its first 200,000 letters.
    found := found || setweight(to_tsvector(language, folded(regexp_replace(
      left(concat_ws(' ', array_to_string(a."keyPoints", ' '), a.body, told), 200000), '\]\([^)]*\)|https?://[^ ]+', '] ', 'g'))), 'C');
  EXCEPTION WHEN program_limit_exceeded THEN
    -- A text of nothing but different words: it is found by what stands above it.
    NULL;
  END;
  UPDATE "ArticleWords" SET english = (language = 'english'::regconfig), words = found, headline = spelt(folded(left(a.headline, 1000)))
    WHERE "articleId" = article_id;
END $$;

CREATE FUNCTION words_of_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_words(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "Article_words" AFTER INSERT OR UPDATE OF headline, standfirst, body, lang, "keyPoints" ON "Article"
  FOR EACH ROW EXECUTE FUNCTION words_of_article();

-- A byline, a topic or a post of live coverage: for rows that name their article in the column that is given.
CREATE FUNCTION words_of_its_article() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before text := to_jsonb(OLD) ->> TG_ARGV[0];
  after text := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
  IF before IS NOT NULL THEN PERFORM write_words(before); END IF;
  IF after IS NOT NULL AND after IS DISTINCT FROM before THEN PERFORM write_words(after); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Byline_words" AFTER INSERT OR UPDATE OR DELETE ON "Byline"
  FOR EACH ROW EXECUTE FUNCTION words_of_its_article('articleId');
CREATE TRIGGER "Topic_words_of_article" AFTER INSERT OR UPDATE OR DELETE ON "_ArticleToTopic"
  FOR EACH ROW EXECUTE FUNCTION words_of_its_article('A');
CREATE TRIGGER "LivePost_words" AFTER INSERT OR UPDATE OF headline, body, "removedAt" OR DELETE ON "LivePost"
  FOR EACH ROW EXECUTE FUNCTION words_of_its_article('articleId');

CREATE FUNCTION words_of_a_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Author' THEN
    PERFORM write_words("articleId") FROM "Byline" WHERE "authorSlug" = NEW.slug;
  ELSE
    PERFORM write_words("A") FROM "_ArticleToTopic" WHERE "B" = NEW.slug;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Author_words" AFTER UPDATE OF name ON "Author"
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION words_of_a_name();
CREATE TRIGGER "Topic_words" AFTER UPDATE OF name ON "Topic"
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION words_of_a_name();

SELECT write_words(id) FROM "Article";

CREATE INDEX "ArticleWords_words" ON "ArticleWords" USING GIN (words);
CREATE INDEX "ArticleWords_headline" ON "ArticleWords" USING GIN (headline gin_trgm_ops);
