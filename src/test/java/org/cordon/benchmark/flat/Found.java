package org.cordon.benchmark.flat;

import java.util.Map;
import org.cordon.benchmark.flat.Pages.Page;
import org.cordon.benchmark.report.Cost;
import org.cordon.lives.Mode;

/**
 * The findings beside one amount of old data.
 *
 * @param costs the costs of a life
 * @param life milliseconds of a life in {@link Mode#ONE_BY_ONE}, in the quickest round
 * @param wal KiB of WAL of a life in the same mode, without the full-page images after a checkpoint
 * @param pages the findings about each page, by the name of the page and its reader
 */
record Found(Map<Mode, Cost> costs, double life, double wal, Map<String, Page> pages) {
}
