/** The table of a session: what is put on it and taken back, and what is noted down. */
package org.cordon.session.table;
