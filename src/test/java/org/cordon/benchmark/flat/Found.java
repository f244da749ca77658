package org.cordon.benchmark.flat;

import java.util.Map;
import org.cordon.benchmark.flat.Pages.Page;
import org.cordon.benchmark.report.Cost;
import org.cordon.lives.Mode;

/**
 * The findings beside one amount of old data.
 *
 * @param costs the costs of a life
 * @param life milliseconds of a life, one by one
 * @param wal KiB of WAL of such a life, without the full-page images after a checkpoint
 * @param pages the pages by what was asked and as whom
 */
record Found(Map<Mode, Cost> costs, double life, double wal, Map<String, Page> pages) {
}
