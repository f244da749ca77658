package org.cordon.benchmark.flat;

import java.util.Map;
import org.cordon.benchmark.flat.Pages.Page;
import org.cordon.benchmark.report.Cost;
import org.cordon.lives.Mode;

/**
 * What was found beside so much that is there.
 *
 * @param costs of a life
 * @param life milliseconds of a life, one by one
 * @param wal KiB of WAL of such a life, without the whole pages that stand there after a checkpoint
 * @param pages by what was asked and as whom
 */
record Found(Map<Mode, Cost> costs, double life, double wal, Map<String, Page> pages) {
}
