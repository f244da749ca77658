/**
 * What became of contributions: told by whoever knows, as it happens, and by the month, to whoever supplied them. The figures of what
 * feeds analysis files and what that gives back lie here, too.
 *
 * <p>A package of its own because returns are counted over all files and go to suppliers instead of members.
 */
@NamedInterface("returns")
package org.cordon.analysis.file.returns;

import org.springframework.modulith.NamedInterface;
