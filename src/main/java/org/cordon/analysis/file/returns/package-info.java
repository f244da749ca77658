/**
 * Tells suppliers the returns of their contributions, at once and once a month. Also counts what goes into analysis files and what comes
 * back from them.
 *
 * <p>A package of its own because returns are counted over all files and go to suppliers instead of members.
 */
@NamedInterface("returns")
package org.cordon.analysis.file.returns;

import org.springframework.modulith.NamedInterface;
