-- In Dari and Persian a word's parts may be joined by what nobody sees (a zero-width non-joiner), by a space, or by nothing. Such
-- a word is found however it is typed: as one word, as folded() makes it, and by each of its parts.

CREATE FUNCTION apart(body text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN CASE WHEN strpos(body, chr(8204)) = 0 THEN body ELSE
    body || ' ' || coalesce((SELECT string_agg(replace(m[1], chr(8204), ' '), ' ') FROM regexp_matches(body, '([^ \n]*\u200C[^ \n]*)', 'g') m), '')
  END;

CREATE OR REPLACE FUNCTION write_words(article_id text) RETURNS void LANGUAGE plpgsql AS $$
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
  found := setweight(to_tsvector(language, folded(apart(left(a.headline, 1000)))), 'A')
    || setweight(to_tsvector(language, folded(apart(left(a.standfirst, 5000)))), 'B')
    || setweight(to_tsvector(language, folded(left(names, 2000))), 'D');
  BEGIN
    -- Where links lead is no word of the article. What is longer than a book is found by its first 200,000 letters.
    found := found || setweight(to_tsvector(language, folded(apart(regexp_replace(
      left(concat_ws(' ', array_to_string(a."keyPoints", ' '), a.body, told), 200000), '\]\([^)]*\)|https?://[^ ]+', '] ', 'g')))), 'C');
  EXCEPTION WHEN program_limit_exceeded THEN
    -- A text of nothing but different words: it is found by what stands above it.
    NULL;
  END;
  UPDATE "ArticleWords" SET english = (language = 'english'::regconfig), words = found, headline = spelt(folded(left(a.headline, 1000)))
    WHERE "articleId" = article_id;
END $$;

SELECT write_words(a.id) FROM "Article" a WHERE strpos(concat(a.headline, a.standfirst, a.body), chr(8204)) > 0;
