/** The table of a session: what is put on it and taken back, and what is noted down. */
@NamedInterface("table")
package org.cordon.hub.session.table;

import org.springframework.modulith.NamedInterface;
