-- What `shirube aggregate` computes, over the rows of `shirube flatten`, cell by cell the same.
--
-- Tables it reads (docs/at-scale.md says how they come to be):
--   results  the rows of `shirube flatten`
--   columns  the rows of `shirube flatten --columns FILE`
--   params   one row: k             smallest number of results behind anything printed, at least 5
--                     by_industry, by_size, by_region   what groups are made by: 1; of a pair the
--                                   second is 2; what is left out is 0
--                     synthetic     0 counts real results, 1 made-up ones; never both
-- Tables it makes:
--   counts   how many results of a group have which value and answer at which position. All that
--            follows is computed from it. Not suppressed: it stays where the results are.
--   shown    the same for what may be printed, and for the whole, which is its sum.
-- Rows it gives: part ('all', 'group', 'other'), industry, size, region, kind ('group', 'overall',
--   'item', 'question'), id, cell, value. One row is one number of the benchmark.
--
-- Only what most engines share: common table expressions, window functions, CASE, SUBSTRING, MOD,
-- SQRT, DECIMAL(38,0). Texts must be compared byte by byte (PostgreSQL: COLLATE "C").
-- Quotients are taken of what divides evenly, so it does not matter what an engine means by `/`.
-- A statement ends with a semicolon at the end of a line.

CREATE TABLE counts AS
WITH
numbered AS (
  -- Of several files under one id the one with the smallest digest counts.
  SELECT r.industry, r.size, r.region, r.scores, r.answers,
         ROW_NUMBER() OVER (PARTITION BY r.id ORDER BY r.digest) AS copy
  FROM results r
  CROSS JOIN params p
  JOIN columns q ON q.kind = 'overall'
                AND q.questionnaire = r.questionnaire AND q.version = r.version
  WHERE r.synthetic = p.synthetic
),
coded AS (
  -- A group as one number that sorts like its codes; 9999 for who does not tell.
  SELECT n.scores, n.answers,
         CASE WHEN (0 < p.by_industry AND i.position IS NULL)
                OR (0 < p.by_size AND s.position IS NULL)
                OR (0 < p.by_region AND g.position IS NULL) THEN 9999
              ELSE COALESCE(i.position, 0) * CASE p.by_industry WHEN 1 THEN 100 ELSE 1 END
                 + COALESCE(s.position, 0) * CASE p.by_size WHEN 1 THEN 100 ELSE 1 END
                 + COALESCE(g.position, 0) * CASE p.by_region WHEN 1 THEN 100 ELSE 1 END
         END AS code
  FROM numbered n
  CROSS JOIN params p
  LEFT JOIN columns i ON 0 < p.by_industry AND i.kind = 'industry' AND i.id = n.industry
  LEFT JOIN columns s ON 0 < p.by_size AND s.kind = 'size' AND s.id = n.size
  LEFT JOIN columns g ON 0 < p.by_region AND g.kind = 'region' AND g.id = n.region
  -- Only finished results count: those with a value as a whole.
  WHERE n.copy = 1 AND TRIM(SUBSTRING(n.scores, 1, 7)) <> '-'
),
cut AS (
  -- Seven characters a value; a question has a character of its own among the answers.
  SELECT d.code, c.position,
         SUBSTRING(d.scores, c.position * 7 - 6, 7) AS score,
         CASE WHEN c.kind = 'question' THEN SUBSTRING(d.answers, c.answer, 1) ELSE '' END AS answer
  FROM coded d
  JOIN columns c ON c.kind IN ('overall', 'item', 'question')
),
counted AS (
  -- Texts are counted, not numbers: few of them are left to be turned into numbers.
  SELECT code, position, score, answer, COUNT(*) AS results
  FROM cut
  GROUP BY code, position, score, answer
)
SELECT code, position, answer, results,
       CASE WHEN TRIM(score) = '-' THEN NULL ELSE CAST(TRIM(score) AS BIGINT) END AS value
FROM counted;

CREATE TABLE shown AS
WITH
sizes AS (
  -- Each result has exactly one row at each position, the first included.
  SELECT code, SUM(results) AS n FROM counts WHERE position = 1 GROUP BY code
),
large AS (
  SELECT s.code, ROW_NUMBER() OVER (ORDER BY s.n, s.code) AS place
  FROM sizes s
  CROSS JOIN params p
  WHERE s.code <> 9999 AND p.k <= s.n
),
small AS (
  SELECT SUM(CASE WHEN s.code = 9999 OR s.n < p.k THEN s.n ELSE 0 END) AS n
  FROM sizes s
  CROSS JOIN params p
),
places AS (
  -- The smallest large group joins "other" where that has less than k. With its k or more results
  -- that is always enough, so there is no second one.
  SELECT s.code,
         CASE WHEN l.place IS NULL THEN 9999
              WHEN l.place = 1 AND 0 < o.n AND o.n < p.k THEN 9999
              ELSE s.code
         END AS printed
  FROM sizes s
  CROSS JOIN small o
  CROSS JOIN params p
  LEFT JOIN large l ON l.code = s.code
),
merged AS (
  SELECT l.printed AS code, c.position, c.answer, c.value, SUM(c.results) AS results
  FROM counts c
  JOIN places l ON l.code = c.code
  GROUP BY l.printed, c.position, c.answer, c.value
),
weighed AS (
  -- How many results of the group have a value at this position. Code 0 is all of them.
  SELECT code, position, SUM(results) AS of_all,
         SUM(CASE WHEN value IS NULL THEN 0 ELSE results END) AS n
  FROM merged
  GROUP BY code, position
  UNION ALL
  SELECT 0 AS code, position, SUM(results) AS of_all,
         SUM(CASE WHEN value IS NULL THEN 0 ELSE results END) AS n
  FROM merged
  GROUP BY position
),
judged AS (
  -- A value rests on k results, and those without it are nobody or k too.
  SELECT w.code, w.position, c.kind, c.item, w.n, w.of_all - w.n AS missing,
         CASE WHEN p.k <= w.n AND (w.n = w.of_all OR p.k <= w.of_all - w.n) THEN 1 ELSE 0 END
           AS enough
  FROM weighed w
  JOIN columns c ON c.position = w.position AND c.kind IN ('overall', 'item', 'question')
  CROSS JOIN params p
),
together AS (
  -- The questions of an item: all of them, or none. What is left of the item less its questions is
  -- about those who left one out, who must be nobody or k.
  SELECT j.code, j.item,
         CASE WHEN p.k <= MIN(j.n) AND (MAX(j.missing) = 0 OR p.k <= MAX(j.missing)) THEN 1
              ELSE 0
         END AS enough
  FROM judged j
  CROSS JOIN params p
  WHERE j.kind = 'question'
  GROUP BY j.code, j.item, p.k
),
told AS (
  SELECT code, position
  FROM judged
  WHERE code <> 0 AND kind <> 'question' AND enough = 1
  UNION ALL
  SELECT q.code, q.position
  FROM judged q
  JOIN judged i ON i.code = q.code AND i.position = q.item AND i.enough = 1
  JOIN together t ON t.code = q.code AND t.item = q.item AND t.enough = 1
  WHERE q.code <> 0 AND q.kind = 'question'
),
told_somewhere AS (
  SELECT position FROM told GROUP BY position
),
parts AS (
  SELECT m.code, m.position, m.answer, m.value, m.results
  FROM merged m
  JOIN told t ON t.code = m.code AND t.position = m.position
  UNION ALL
  -- Position 0 is the group itself. Only "other" can be too small here: where all results are.
  SELECT m.code, 0 AS position, '' AS answer, NULL AS value, SUM(m.results) AS results
  FROM merged m
  CROSS JOIN params p
  WHERE m.position = 1
  GROUP BY m.code, p.k
  HAVING p.k <= SUM(m.results)
),
whole AS (
  -- The whole is the sum of what is printed, so nothing can be subtracted out.
  SELECT position, answer, value, results
  FROM parts
  UNION ALL
  -- And questions that no group tells, where all results together can: nothing of them is printed
  -- that could be subtracted.
  SELECT m.position, m.answer, m.value, m.results
  FROM merged m
  JOIN judged q ON q.code = 0 AND q.kind = 'question' AND q.position = m.position
  JOIN together t ON t.code = 0 AND t.item = q.item AND t.enough = 1
  LEFT JOIN told_somewhere s ON s.position = m.position
  WHERE s.position IS NULL
)
SELECT code, position, answer, value, CAST(results AS DECIMAL(38,0)) AS results
FROM parts
UNION ALL
SELECT 0 AS code, position, answer, value, CAST(SUM(results) AS DECIMAL(38,0)) AS results
FROM whole
GROUP BY position, answer, value;

WITH
asked AS (
  SELECT position, kind, id, levels, bins, bin_from, bin_width
  FROM columns
  WHERE kind IN ('overall', 'item', 'question')
),
digits AS (
  SELECT 0 AS digit UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
  UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9
),
numbers AS (
  SELECT 10 * t.digit + u.digit AS number FROM digits t CROSS JOIN digits u
),
-- Mean, sd and quartiles, from how many results have which value.
by_value AS (
  SELECT code, position, CAST(value AS DECIMAL(38,0)) AS value, SUM(results) AS results
  FROM shown
  WHERE value IS NOT NULL
  GROUP BY code, position, value
),
running AS (
  SELECT code, position, value, results,
         SUM(results) OVER (PARTITION BY code, position ORDER BY value
                            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS up_to,
         SUM(results) OVER (PARTITION BY code, position) AS n
  FROM by_value
),
sums AS (
  -- The value of rank ceil(n / 4) is the first up to which a quarter of all lie.
  SELECT code, position, MIN(n) AS n,
         SUM(results * value) AS total,
         SUM(results * value * value) AS squares,
         MIN(CASE WHEN n <= 4 * up_to THEN value END) AS q1,
         MIN(CASE WHEN n <= 2 * up_to THEN value END) AS q2,
         MIN(CASE WHEN 3 * n <= 4 * up_to THEN value END) AS q3
  FROM running
  GROUP BY code, position
),
variances AS (
  -- v is four times the variance times n squared. A million is added to every value so that no
  -- numerator is below zero, where engines differ about MOD.
  SELECT code, position, n, q1, q2, q3,
         2 * (total + 1000000 * n) + n AS mean_top,
         4 * (n * squares - total * total) AS v
  FROM sums
),
roots AS (
  SELECT code, position, n, q1, q2, q3, mean_top, v,
         CAST(FLOOR(SQRT(v)) AS DECIMAL(38,0)) AS near
  FROM variances
),
tops AS (
  -- The root in floating point is off by less than one as long as v is below 2^104; here it is set
  -- right in whole numbers.
  SELECT code, position, n, q1, q2, q3, mean_top,
         n + CASE WHEN v < near * near THEN near - 1
                  WHEN (near + 1) * (near + 1) <= v THEN near + 1
                  ELSE near
             END AS sd_top
  FROM roots
),
statistics AS (
  SELECT t.code, t.position,
         CASE i.number WHEN 1 THEN 'n' WHEN 2 THEN 'mean' WHEN 3 THEN 'sd'
                       WHEN 4 THEN 'q1' WHEN 5 THEN 'q2' ELSE 'q3'
         END AS cell,
         CASE i.number
              WHEN 1 THEN CAST(t.n AS BIGINT)
              WHEN 2 THEN CAST((t.mean_top - MOD(t.mean_top, 2 * t.n)) / (2 * t.n) AS BIGINT)
                          - 1000000
              WHEN 3 THEN CAST((t.sd_top - MOD(t.sd_top, 2 * t.n)) / (2 * t.n) AS BIGINT)
              WHEN 4 THEN CAST(t.q1 AS BIGINT)
              WHEN 5 THEN CAST(t.q2 AS BIGINT)
              ELSE CAST(t.q3 AS BIGINT)
         END AS value
  FROM tops t
  JOIN numbers i ON 1 <= i.number AND i.number <= 6
),
-- The histogram of the overall score; its last bin holds the upper edge too.
histograms AS (
  SELECT r.code, r.position, CONCAT('bin ', CAST(i.number AS VARCHAR(2))) AS cell,
         CAST(SUM(CASE WHEN a.bin_from + (i.number - 1) * a.bin_width <= r.value
                        AND (r.value < a.bin_from + i.number * a.bin_width OR i.number = a.bins)
                       THEN r.results ELSE 0 END) AS BIGINT) AS value
  FROM by_value r
  JOIN asked a ON a.position = r.position AND a.kind = 'overall'
  JOIN numbers i ON 1 <= i.number AND i.number <= a.bins
  GROUP BY r.code, r.position, i.number
),
-- Answer shares, in hundredths of a per cent of all results of the group.
possible AS (
  SELECT a.position,
         CASE i.number WHEN 0 THEN 'of' WHEN 97 THEN 'unknown' WHEN 98 THEN 'not applicable'
                       WHEN 99 THEN 'unanswered'
                       ELSE CONCAT('level ', CAST(i.number AS VARCHAR(2)))
         END AS cell,
         CASE i.number WHEN 0 THEN '' WHEN 97 THEN 'u' WHEN 98 THEN 'n' WHEN 99 THEN '.'
                       ELSE SUBSTRING('123456789abcdefghijk', i.number, 1)
         END AS answer
  FROM asked a
  JOIN numbers i ON a.kind = 'question' AND (i.number <= a.levels OR 97 <= i.number)
),
answered AS (
  SELECT h.code, h.position, p.cell, SUM(h.results) AS n,
         SUM(CASE WHEN h.answer = p.answer THEN h.results ELSE 0 END) AS results
  FROM shown h
  JOIN possible p ON p.position = h.position
  GROUP BY h.code, h.position, p.cell
),
shares AS (
  SELECT code, position, cell,
         CASE WHEN cell = 'of' THEN CAST(n AS BIGINT)
              ELSE CAST((20000 * results + n - MOD(20000 * results + n, 2 * n)) / (2 * n) AS BIGINT)
         END AS value
  FROM answered
),
cells AS (
  SELECT code, position, 'n' AS cell, CAST(results AS BIGINT) AS value
  FROM shown WHERE position = 0
  UNION ALL SELECT code, position, cell, value FROM statistics
  UNION ALL SELECT code, position, cell, value FROM histograms
  UNION ALL SELECT code, position, cell, value FROM shares
)
SELECT CASE WHEN c.code = 0 THEN 'all' WHEN c.code = 9999 THEN 'other' ELSE 'group' END AS part,
       i.id AS industry, s.id AS size, g.id AS region,
       COALESCE(a.kind, 'group') AS kind, COALESCE(a.id, '') AS id, c.cell, c.value
FROM (
  SELECT code, position, cell, value, MOD(code, 100) AS minor,
         CAST((code - MOD(code, 100)) / 100 AS INTEGER) AS major
  FROM cells
) c
LEFT JOIN asked a ON a.position = c.position
CROSS JOIN params p
LEFT JOIN columns i ON i.kind = 'industry' AND c.code <> 9999
                   AND i.position = CASE p.by_industry WHEN 1 THEN c.major WHEN 2 THEN c.minor END
LEFT JOIN columns s ON s.kind = 'size' AND c.code <> 9999
                   AND s.position = CASE p.by_size WHEN 1 THEN c.major WHEN 2 THEN c.minor END
LEFT JOIN columns g ON g.kind = 'region' AND c.code <> 9999
                   AND g.position = CASE p.by_region WHEN 1 THEN c.major WHEN 2 THEN c.minor END
ORDER BY c.code, c.position, c.cell;
