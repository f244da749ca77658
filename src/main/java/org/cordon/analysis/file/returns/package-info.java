/** What became of contributions: told by whoever knows, as it happens, and by the month, to whoever supplied them. */
@NamedInterface("returns")
package org.cordon.analysis.file.returns;

import org.springframework.modulith.NamedInterface;
