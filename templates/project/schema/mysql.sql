-- The star schema for MySQL 8 or later and MariaDB. npm run etl creates and replaces these tables by itself;
-- run this file only to see or grant on them beforehand. Generated from the contract; do not edit.

-- Date: One row per calendar day, without gaps, from the first to the last year that any fact touches.
CREATE TABLE IF NOT EXISTS `dim_date` (
  `date_key` INT NOT NULL COMMENT 'The date as the number yyyymmdd.',
  `date` DATE NOT NULL COMMENT 'The calendar day.',
  `year` INT NOT NULL COMMENT 'Calendar year.',
  `half` VARCHAR(7) NOT NULL COMMENT 'Calendar half year, such as H1 2020.',
  `half_number` INT NOT NULL COMMENT 'Sort key of Half: year times 10 plus 1 or 2.',
  `quarter` VARCHAR(7) NOT NULL COMMENT 'Calendar quarter, such as Q1 2020.',
  `quarter_number` INT NOT NULL COMMENT 'Sort key of Quarter: year times 10 plus 1 to 4.',
  `month` VARCHAR(8) NOT NULL COMMENT 'Calendar month, such as Jan 2020.',
  `month_number` INT NOT NULL COMMENT 'Sort key of Month: year times 100 plus 1 to 12.',
  PRIMARY KEY (`date_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per calendar day, without gaps, from the first to the last year that any fact touches.';

-- Platform: One row per streaming service (one service under all its names); key 0 is the unknown platform.
CREATE TABLE IF NOT EXISTS `dim_platform` (
  `platform_key` INT NOT NULL COMMENT 'Surrogate key, given by the loader and stable over runs. 0 is the unknown member.',
  `platform_code` VARCHAR(300) NOT NULL COMMENT 'Code of the platform in contracts and members files.',
  `platform` VARCHAR(120) NOT NULL COMMENT 'Name of the service today.',
  `business_model` VARCHAR(20) NOT NULL COMMENT 'SVOD, AVOD, UGC, Live, Broadcaster, Hybrid, Group (several services together) or Unknown.',
  `parent_company` VARCHAR(120) COMMENT 'Owner of the service.',
  `launch_year` INT COMMENT 'Year in which the streaming service began.',
  `in_market_universe` BOOLEAN NOT NULL COMMENT 'True when the platform counts in market totals and shares; aggregates such as Other are out.',
  `max_staleness_days` INT NOT NULL COMMENT 'Days after which a stock of this platform is no longer shown as current.',
  `colour_slot` INT NOT NULL COMMENT 'Slot of the report theme that the platform keeps on every page; 0 = none.',
  `overview` VARCHAR(500) COMMENT 'What the service is, in a sentence.',
  PRIMARY KEY (`platform_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per streaming service (one service under all its names); key 0 is the unknown platform.';

-- Geography: One row per world, region, country or unallocated remainder; key 0 is the unknown geography.
CREATE TABLE IF NOT EXISTS `dim_geography` (
  `geography_key` INT NOT NULL COMMENT 'Surrogate key, given by the loader and stable over runs. 0 is the unknown member.',
  `geography_code` VARCHAR(300) NOT NULL COMMENT 'Code of the geography: WORLD, a region code, or an ISO 3166-1 alpha-3 code.',
  `geography` VARCHAR(80) NOT NULL COMMENT 'Name of the geography.',
  `geography_level` VARCHAR(12) NOT NULL COMMENT 'World, Region, Country, Unallocated or Unknown.',
  `region` VARCHAR(40) NOT NULL COMMENT 'Region of the member; World for World.',
  `country` VARCHAR(80) COMMENT 'Country name; empty above country level.',
  `iso2` VARCHAR(2) COMMENT 'ISO 3166-1 alpha-2 code of the country.',
  `iso3` VARCHAR(3) COMMENT 'ISO 3166-1 alpha-3 code of the country.',
  PRIMARY KEY (`geography_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per world, region, country or unallocated remainder; key 0 is the unknown geography.';

-- Content: One row per title, game, type of a catalogue (all movies, all TV shows) or genre within a type; key 0 is the unknown content.
CREATE TABLE IF NOT EXISTS `dim_content` (
  `content_key` INT NOT NULL COMMENT 'Surrogate key, given by the loader and stable over runs. 0 is the unknown member.',
  `content_code` VARCHAR(300) NOT NULL COMMENT 'Code of the content member: level, type and name.',
  `content` VARCHAR(200) NOT NULL COMMENT 'Name of the member.',
  `content_level` VARCHAR(10) NOT NULL COMMENT 'Type, Genre, Game, Title or Unknown.',
  `content_type` VARCHAR(12) NOT NULL COMMENT 'Movie, TV Show, Game or Unknown.',
  `genre` VARCHAR(60) COMMENT 'Harmonised genre; empty above genre level.',
  `release_year` INT COMMENT 'Year of first release of a title.',
  PRIMARY KEY (`content_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per title, game, type of a catalogue (all movies, all TV shows) or genre within a type; key 0 is the unknown content.';

-- Audience: One row per band of one audience dimension (age, gender, device) or all users; key 0 is the unknown audience.
CREATE TABLE IF NOT EXISTS `dim_audience` (
  `audience_key` INT NOT NULL COMMENT 'Surrogate key, given by the loader and stable over runs. 0 is the unknown member.',
  `audience_code` VARCHAR(300) NOT NULL COMMENT 'Code of the band: dimension and label.',
  `audience_dimension` VARCHAR(10) NOT NULL COMMENT 'All, Age, Gender, Device or Unknown.',
  `audience_band` VARCHAR(40) NOT NULL COMMENT 'Label of the band, such as 16-24 or Smart TV.',
  `band_order` INT NOT NULL COMMENT 'Sort key of the band within its dimension.',
  PRIMARY KEY (`audience_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per band of one audience dimension (age, gender, device) or all users; key 0 is the unknown audience.';

-- Tier: One row per product tier; key 0 is the unknown tier.
CREATE TABLE IF NOT EXISTS `dim_tier` (
  `tier_key` INT NOT NULL COMMENT 'Surrogate key, given by the loader and stable over runs. 0 is the unknown member.',
  `tier_code` VARCHAR(300) NOT NULL COMMENT 'Code of the tier in contracts.',
  `tier` VARCHAR(40) NOT NULL COMMENT 'Name of the tier.',
  PRIMARY KEY (`tier_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per product tier; key 0 is the unknown tier.';

-- Line Item: One row per line of the profit and loss account or of the cash flow; key 0 is the unknown line item.
CREATE TABLE IF NOT EXISTS `dim_line_item` (
  `line_item_key` INT NOT NULL COMMENT 'Surrogate key, given by the loader and stable over runs. 0 is the unknown member.',
  `line_item_code` VARCHAR(300) NOT NULL COMMENT 'Code of the line item in contracts.',
  `line_item` VARCHAR(60) NOT NULL COMMENT 'Name of the line item.',
  `line_item_group` VARCHAR(24) NOT NULL COMMENT 'Revenue, Cost, Profit, Cash content spend or Unknown.',
  `line_item_order` INT NOT NULL COMMENT 'Order of the line item in statements.',
  PRIMARY KEY (`line_item_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per line of the profit and loss account or of the cash flow; key 0 is the unknown line item.';

-- Basis: One row per basis of a figure; key 0 is the unknown basis.
CREATE TABLE IF NOT EXISTS `dim_basis` (
  `basis_key` INT NOT NULL COMMENT 'Surrogate key, given by the loader and stable over runs. 0 is the unknown member.',
  `basis_code` VARCHAR(300) NOT NULL COMMENT 'Code of the basis in contracts.',
  `basis` VARCHAR(12) NOT NULL COMMENT 'Name of the basis.',
  `basis_glyph` VARCHAR(1) NOT NULL COMMENT 'Mark of the basis where colour alone would not do.',
  `basis_order` INT NOT NULL COMMENT 'Order of trust: Reported first.',
  PRIMARY KEY (`basis_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per basis of a figure; key 0 is the unknown basis.';

-- Source: One row per source file; key 0 is the unknown source.
CREATE TABLE IF NOT EXISTS `dim_source` (
  `source_key` INT NOT NULL COMMENT 'Surrogate key, given by the loader and stable over runs. 0 is the unknown member.',
  `file` VARCHAR(300) NOT NULL COMMENT 'Path of the file below the source folder, with forward slashes.',
  `dataset` VARCHAR(80) NOT NULL COMMENT 'Id of the dataset contract that read the file.',
  `title` VARCHAR(200) NOT NULL COMMENT 'What the file holds.',
  `publisher` VARCHAR(200) NOT NULL COMMENT 'Who published the figures.',
  `address` VARCHAR(1000) COMMENT 'Where the figures were published.',
  `licence` VARCHAR(120) COMMENT 'Licence of the material.',
  `note` VARCHAR(1000) COMMENT 'What a reader must know: definitions, assumptions, confidence.',
  PRIMARY KEY (`source_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per source file; key 0 is the unknown source.';

-- Revenue: One row per platform, geography, period end and line item.
CREATE TABLE IF NOT EXISTS `fact_revenue` (
  `platform_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_platform.',
  `geography_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_geography.',
  `date_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_date.',
  `line_item_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_line_item.',
  `amount` DECIMAL(19, 4) COMMENT 'Amount in units of the reporting currency (USD unless configured); losses are negative. Sum only rows with is_additive.',
  `is_additive` BOOLEAN NOT NULL COMMENT 'True when the row belongs to the one additive set of its platform, metric and date. Rows of other published breakdowns are kept with false and are shown only when their member alone is filtered.',
  `period_end` DATE NOT NULL COMMENT 'Last day of the period, snapped to the month end (within 7 days).',
  `period_end_reported` DATE NOT NULL COMMENT 'Last day of the period as the publisher has it.',
  `period_kind` VARCHAR(1) NOT NULL COMMENT 'M month, Q quarter, H half year, Y year (flows); D stock at a stated date; S undated snapshot.',
  `date_basis` VARCHAR(10) NOT NULL COMMENT 'Stated: the file names the period. Matched: the same figure is published elsewhere with this date. Assumed: declared in the dataset contract, no date in the file.',
  `basis_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_basis.',
  `source_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_source.',
  `source_line` INT NOT NULL COMMENT 'Line of the source file that the row comes from (1 = header); for a derived remainder the line of the published total; 0 = the whole file, for rows that sum up an event log.',
  PRIMARY KEY (`platform_key`, `geography_key`, `date_key`, `line_item_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per platform, geography, period end and line item.';

-- Subscribers: One row per platform, geography, tier and as-of date.
CREATE TABLE IF NOT EXISTS `fact_subscriber` (
  `platform_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_platform.',
  `geography_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_geography.',
  `tier_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_tier.',
  `date_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_date.',
  `closing_subscribers` BIGINT COMMENT 'Subscribers at the end of the period.',
  `net_adds` BIGINT COMMENT 'Net additions during the period, where published.',
  `gross_adds` BIGINT COMMENT 'New subscribers during the period, where published.',
  `cancels` BIGINT COMMENT 'Cancellations during the period, where published.',
  `reactivations` BIGINT COMMENT 'Returning subscribers during the period, where published; a part of gross adds.',
  `is_additive` BOOLEAN NOT NULL COMMENT 'True when the row belongs to the one additive set of its platform, metric and date. Rows of other published breakdowns are kept with false and are shown only when their member alone is filtered.',
  `period_end` DATE NOT NULL COMMENT 'Last day of the period, snapped to the month end (within 7 days).',
  `period_end_reported` DATE NOT NULL COMMENT 'Last day of the period as the publisher has it.',
  `period_kind` VARCHAR(1) NOT NULL COMMENT 'M month, Q quarter, H half year, Y year (flows); D stock at a stated date; S undated snapshot.',
  `date_basis` VARCHAR(10) NOT NULL COMMENT 'Stated: the file names the period. Matched: the same figure is published elsewhere with this date. Assumed: declared in the dataset contract, no date in the file.',
  `basis_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_basis.',
  `source_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_source.',
  `source_line` INT NOT NULL COMMENT 'Line of the source file that the row comes from (1 = header); for a derived remainder the line of the published total; 0 = the whole file, for rows that sum up an event log.',
  PRIMARY KEY (`platform_key`, `geography_key`, `tier_key`, `date_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per platform, geography, tier and as-of date.';

-- Content Performance: One row per platform, content member and snapshot date.
CREATE TABLE IF NOT EXISTS `fact_content` (
  `platform_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_platform.',
  `content_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_content.',
  `date_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_date.',
  `titles` BIGINT COMMENT 'Titles available at the snapshot date.',
  `recent_titles` BIGINT COMMENT 'Of these, titles released in the last three years.',
  `hours_to_date` BIGINT COMMENT 'Hours watched since the platform began, at the snapshot date.',
  `hours_watched` BIGINT COMMENT 'Hours watched during the period that ends at the snapshot date; of event logs only the most watched titles have a row.',
  `is_additive` BOOLEAN NOT NULL COMMENT 'True when the row belongs to the one additive set of its platform, metric and date. Rows of other published breakdowns are kept with false and are shown only when their member alone is filtered.',
  `period_end` DATE NOT NULL COMMENT 'Last day of the period, snapped to the month end (within 7 days).',
  `period_end_reported` DATE NOT NULL COMMENT 'Last day of the period as the publisher has it.',
  `period_kind` VARCHAR(1) NOT NULL COMMENT 'M month, Q quarter, H half year, Y year (flows); D stock at a stated date; S undated snapshot.',
  `date_basis` VARCHAR(10) NOT NULL COMMENT 'Stated: the file names the period. Matched: the same figure is published elsewhere with this date. Assumed: declared in the dataset contract, no date in the file.',
  `basis_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_basis.',
  `source_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_source.',
  `source_line` INT NOT NULL COMMENT 'Line of the source file that the row comes from (1 = header); for a derived remainder the line of the published total; 0 = the whole file, for rows that sum up an event log.',
  PRIMARY KEY (`platform_key`, `content_key`, `date_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per platform, content member and snapshot date.';

-- Engagement: One row per platform, geography, audience, period end and source file (files give different measures of one period).
CREATE TABLE IF NOT EXISTS `fact_engagement` (
  `platform_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_platform.',
  `geography_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_geography.',
  `audience_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_audience.',
  `date_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_date.',
  `users` BIGINT COMMENT 'Users of the platform at the period end; of event logs the accounts with a session in the period.',
  `hours_watched` BIGINT COMMENT 'Hours watched during the period.',
  `sessions` BIGINT COMMENT 'Viewing sessions started during the period, where event logs are loaded.',
  `minutes_watched` BIGINT COMMENT 'Minutes watched during the period, rounded from seconds once per row, where event logs are loaded.',
  `concurrent_viewers` BIGINT COMMENT 'Average viewers at one time during the period.',
  `active_channels` BIGINT COMMENT 'Channels that streamed during the period.',
  `period_end` DATE NOT NULL COMMENT 'Last day of the period, snapped to the month end (within 7 days).',
  `period_end_reported` DATE NOT NULL COMMENT 'Last day of the period as the publisher has it.',
  `period_kind` VARCHAR(1) NOT NULL COMMENT 'M month, Q quarter, H half year, Y year (flows); D stock at a stated date; S undated snapshot.',
  `date_basis` VARCHAR(10) NOT NULL COMMENT 'Stated: the file names the period. Matched: the same figure is published elsewhere with this date. Assumed: declared in the dataset contract, no date in the file.',
  `basis_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_basis.',
  `source_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_source.',
  `source_line` INT NOT NULL COMMENT 'Line of the source file that the row comes from (1 = header); for a derived remainder the line of the published total; 0 = the whole file, for rows that sum up an event log.',
  PRIMARY KEY (`platform_key`, `geography_key`, `audience_key`, `date_key`, `source_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per platform, geography, audience, period end and source file (files give different measures of one period).';

-- Audience Mix: One row per platform, geography, audience band and as-of date.
CREATE TABLE IF NOT EXISTS `fact_audience_mix` (
  `platform_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_platform.',
  `geography_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_geography.',
  `audience_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_audience.',
  `date_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_date.',
  `share_percent` DECIMAL(19, 4) COMMENT 'Share of the band in percent (0 to 100), within its own audience dimension.',
  `period_end` DATE NOT NULL COMMENT 'Last day of the period, snapped to the month end (within 7 days).',
  `period_end_reported` DATE NOT NULL COMMENT 'Last day of the period as the publisher has it.',
  `period_kind` VARCHAR(1) NOT NULL COMMENT 'M month, Q quarter, H half year, Y year (flows); D stock at a stated date; S undated snapshot.',
  `date_basis` VARCHAR(10) NOT NULL COMMENT 'Stated: the file names the period. Matched: the same figure is published elsewhere with this date. Assumed: declared in the dataset contract, no date in the file.',
  `basis_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_basis.',
  `source_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_source.',
  `source_line` INT NOT NULL COMMENT 'Line of the source file that the row comes from (1 = header); for a derived remainder the line of the published total; 0 = the whole file, for rows that sum up an event log.',
  PRIMARY KEY (`platform_key`, `geography_key`, `audience_key`, `date_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per platform, geography, audience band and as-of date.';

-- Market: One row per geography, market measure, platform and period end.
CREATE TABLE IF NOT EXISTS `fact_market` (
  `geography_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_geography.',
  `market_measure` VARCHAR(40) NOT NULL COMMENT 'What is measured: Market revenue, Households with service or Broadband households.',
  `platform_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_platform.',
  `date_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_date.',
  `market_value` DECIMAL(19, 4) COMMENT 'Value in the unit of the market measure: reporting currency for revenue, a count for households.',
  `period_end` DATE NOT NULL COMMENT 'Last day of the period, snapped to the month end (within 7 days).',
  `period_end_reported` DATE NOT NULL COMMENT 'Last day of the period as the publisher has it.',
  `period_kind` VARCHAR(1) NOT NULL COMMENT 'M month, Q quarter, H half year, Y year (flows); D stock at a stated date; S undated snapshot.',
  `date_basis` VARCHAR(10) NOT NULL COMMENT 'Stated: the file names the period. Matched: the same figure is published elsewhere with this date. Assumed: declared in the dataset contract, no date in the file.',
  `basis_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_basis.',
  `source_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_source.',
  `source_line` INT NOT NULL COMMENT 'Line of the source file that the row comes from (1 = header); for a derived remainder the line of the published total; 0 = the whole file, for rows that sum up an event log.',
  PRIMARY KEY (`geography_key`, `market_measure`, `platform_key`, `date_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per geography, market measure, platform and period end.';

-- Indicators: One row per platform, geography, indicator, segment and period end.
CREATE TABLE IF NOT EXISTS `fact_indicator` (
  `platform_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_platform.',
  `geography_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_geography.',
  `indicator` VARCHAR(60) NOT NULL COMMENT 'Name of the indicator, such as Monthly churn, Involuntary churn share or Daily active users.',
  `segment` VARCHAR(60) NOT NULL COMMENT 'Segment within the indicator, such as First lifetime; All where there is none.',
  `date_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_date.',
  `indicator_value` DECIMAL(19, 4) COMMENT 'Value in the unit of the indicator (percent from 0 to 100, USD a month, minutes or a count).',
  `indicator_unit` VARCHAR(20) COMMENT 'Unit of the value: percent, USD a month, minutes or count.',
  `period_end` DATE NOT NULL COMMENT 'Last day of the period, snapped to the month end (within 7 days).',
  `period_end_reported` DATE NOT NULL COMMENT 'Last day of the period as the publisher has it.',
  `period_kind` VARCHAR(1) NOT NULL COMMENT 'M month, Q quarter, H half year, Y year (flows); D stock at a stated date; S undated snapshot.',
  `date_basis` VARCHAR(10) NOT NULL COMMENT 'Stated: the file names the period. Matched: the same figure is published elsewhere with this date. Assumed: declared in the dataset contract, no date in the file.',
  `basis_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_basis.',
  `source_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_source.',
  `source_line` INT NOT NULL COMMENT 'Line of the source file that the row comes from (1 = header); for a derived remainder the line of the published total; 0 = the whole file, for rows that sum up an event log.',
  PRIMARY KEY (`platform_key`, `geography_key`, `indicator`, `segment`, `date_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per platform, geography, indicator, segment and period end.';

-- Valuation: One row per platform and as-of date.
CREATE TABLE IF NOT EXISTS `fact_valuation` (
  `platform_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_platform.',
  `date_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_date.',
  `enterprise_value` DECIMAL(19, 4) COMMENT 'Value of the whole company in the reporting currency.',
  `period_end` DATE NOT NULL COMMENT 'Last day of the period, snapped to the month end (within 7 days).',
  `period_end_reported` DATE NOT NULL COMMENT 'Last day of the period as the publisher has it.',
  `period_kind` VARCHAR(1) NOT NULL COMMENT 'M month, Q quarter, H half year, Y year (flows); D stock at a stated date; S undated snapshot.',
  `date_basis` VARCHAR(10) NOT NULL COMMENT 'Stated: the file names the period. Matched: the same figure is published elsewhere with this date. Assumed: declared in the dataset contract, no date in the file.',
  `basis_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_basis.',
  `source_key` INT NOT NULL COMMENT 'Key of the row''s member in dim_source.',
  `source_line` INT NOT NULL COMMENT 'Line of the source file that the row comes from (1 = header); for a derived remainder the line of the published total; 0 = the whole file, for rows that sum up an event log.',
  PRIMARY KEY (`platform_key`, `date_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per platform and as-of date.';

-- Load Batch: One row per completed load: the run that made this warehouse.
CREATE TABLE IF NOT EXISTS `etl_batch` (
  `batch_id` INT NOT NULL COMMENT 'Number of the load, counting up.',
  `finished_on` DATE NOT NULL COMMENT 'Day on which the load was finished (UTC).',
  `records_read` BIGINT NOT NULL COMMENT 'Records read from all files.',
  `records_rejected` BIGINT NOT NULL COMMENT 'Records refused with a reason.',
  `currency` VARCHAR(3) NOT NULL COMMENT 'Reporting currency (ISO 4217).',
  `units_per_usd` VARCHAR(20) NOT NULL COMMENT 'Units of the reporting currency for one USD, applied to every amount.',
  PRIMARY KEY (`batch_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per completed load: the run that made this warehouse.';

-- Load File: One row per file of the source folder.
CREATE TABLE IF NOT EXISTS `etl_file` (
  `file` VARCHAR(300) NOT NULL COMMENT 'Path of the file below the source folder.',
  `dataset` VARCHAR(80) COMMENT 'Contract that read the file; empty when none knows it.',
  `sha256` VARCHAR(64) NOT NULL COMMENT 'Fingerprint of the bytes.',
  `contract_version` VARCHAR(64) COMMENT 'Fingerprint of the contract that read the file.',
  `encoding` VARCHAR(20) NOT NULL COMMENT 'Encoding that was found.',
  `delimiter` VARCHAR(3) NOT NULL COMMENT 'Delimiter that was found.',
  `header_line` INT COMMENT 'Line of the header; title rows stand above it.',
  `decimal_separator` VARCHAR(20) COMMENT 'Decimal separators that the numbers were read with; undecided where no value depends on it.',
  `date_order` VARCHAR(10) COMMENT 'How days and months were read, where the file or its contract shows it: iso, dmy, mdy and so on.',
  `records` BIGINT NOT NULL COMMENT 'Rows of the file with any text, the header apart: loaded, staged, skipped and rejected ones.',
  `skipped` BIGINT NOT NULL COMMENT 'Rows that are no records (titles, comments, footnotes, repeated headers) or left out by the contract.',
  `rejected` BIGINT NOT NULL COMMENT 'Records refused.',
  `status` VARCHAR(12) NOT NULL COMMENT 'loaded, unknown or failed.',
  PRIMARY KEY (`file`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per file of the source folder.';

-- Load Reject: One row per finding on a refused record.
CREATE TABLE IF NOT EXISTS `etl_reject` (
  `file` VARCHAR(300) NOT NULL COMMENT 'Path of the file below the source folder.',
  `line` INT NOT NULL COMMENT 'Line of the record.',
  `code` VARCHAR(60) NOT NULL COMMENT 'Code of the finding.',
  `reason` VARCHAR(500) NOT NULL COMMENT 'What was found, what was expected.',
  `raw` VARCHAR(2000) COMMENT 'The record as it stands in the file.',
  PRIMARY KEY (`file`, `line`, `code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per finding on a refused record.';

-- Load Restatement: One row per change of a figure of the same dataset, members and period between two loads.
CREATE TABLE IF NOT EXISTS `etl_restatement` (
  `restatement_id` INT NOT NULL COMMENT 'Number of the restatement, counting up.',
  `dataset` VARCHAR(80) NOT NULL COMMENT 'Contract that read the figure.',
  `fact_table` VARCHAR(40) NOT NULL COMMENT 'Fact that the figure belongs to.',
  `measure` VARCHAR(40) NOT NULL COMMENT 'Column of the fact that the figure belongs to.',
  `platform_code` VARCHAR(120) COMMENT 'Platform of the figure.',
  `geography_code` VARCHAR(120) COMMENT 'Geography of the figure.',
  `member` VARCHAR(200) COMMENT 'Further members of the figure, as in stg_figure.',
  `period_end` DATE NOT NULL COMMENT 'Last day of the period.',
  `unit` VARCHAR(20) NOT NULL COMMENT 'Base unit of both values.',
  `value_before` VARCHAR(40) NOT NULL COMMENT 'The value that was loaded before.',
  `raw_before` VARCHAR(500) NOT NULL COMMENT 'The text of the file that gave it.',
  `file_before` VARCHAR(300) NOT NULL COMMENT 'File that gave it.',
  `line_before` INT NOT NULL COMMENT 'Line of that file.',
  `loaded_on_before` DATE NOT NULL COMMENT 'Day of the load that first held the value before.',
  `value_after` VARCHAR(40) NOT NULL COMMENT 'The value that replaced it.',
  `raw_after` VARCHAR(500) NOT NULL COMMENT 'The text of the file that gives it.',
  `file_after` VARCHAR(300) NOT NULL COMMENT 'File that gives it.',
  `line_after` INT NOT NULL COMMENT 'Line of that file.',
  `loaded_on_after` DATE NOT NULL COMMENT 'Day of the load that first held the value after.',
  PRIMARY KEY (`restatement_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per change of a figure of the same dataset, members and period between two loads.';

-- Staged Figure: One row per figure read from a file, whether a fact holds it or not.
CREATE TABLE IF NOT EXISTS `stg_figure` (
  `file` VARCHAR(300) NOT NULL COMMENT 'Path of the file below the source folder.',
  `line` INT NOT NULL COMMENT 'Line of the record.',
  `field` VARCHAR(120) NOT NULL COMMENT 'Header of the column that holds the figure.',
  `dataset` VARCHAR(80) NOT NULL COMMENT 'Contract that read the figure.',
  `fact_table` VARCHAR(40) NOT NULL COMMENT 'Fact that the figure belongs to.',
  `measure` VARCHAR(40) NOT NULL COMMENT 'Column of the fact that the figure belongs to.',
  `platform_code` VARCHAR(120) COMMENT 'Platform of the figure.',
  `platform_as_written` VARCHAR(120) COMMENT 'Platform name in the file, where the file names it.',
  `geography_code` VARCHAR(120) COMMENT 'Geography of the figure.',
  `member` VARCHAR(200) COMMENT 'Line item, tier, content, audience, indicator or market measure of the figure.',
  `period_end` DATE NOT NULL COMMENT 'Last day of the period, snapped to the month end.',
  `period_end_reported` DATE NOT NULL COMMENT 'Last day of the period as the publisher has it.',
  `period_kind` VARCHAR(1) NOT NULL COMMENT 'As in the facts: M, Q, H, Y, D or S.',
  `date_basis` VARCHAR(10) NOT NULL COMMENT 'As in the facts: Stated, Matched or Assumed.',
  `basis` VARCHAR(12) NOT NULL COMMENT 'Reported, Derived, Estimated or Synthetic.',
  `raw` VARCHAR(500) NOT NULL COMMENT 'The text in the file.',
  `unit` VARCHAR(20) NOT NULL COMMENT 'Base unit of the figure: USD, count, percent, USD a month or text.',
  `base_value` VARCHAR(40) NOT NULL COMMENT 'The value in base units before the currency rate, as an exact decimal; text for prose.',
  `value` VARCHAR(40) NOT NULL COMMENT 'The value in base units, amounts in the reporting currency, as an exact decimal; text for prose.',
  `status` VARCHAR(12) NOT NULL COMMENT 'loaded, or staged when a rule kept it out of the facts.',
  `reason` VARCHAR(300) COMMENT 'The rule that kept the figure out.',
  `first_loaded_on` DATE NOT NULL COMMENT 'Day of the load that first held the figure with this value; later loads keep it.',
  PRIMARY KEY (`file`, `line`, `field`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One row per figure read from a file, whether a fact holds it or not.';
