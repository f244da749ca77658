/**
 * Nominations as files: reading them, judging them row by row, and handing back what has to be corrected.
 *
 * <p>The shape is that of the public notices, with an optional object {@code cordon} for what a public notice never holds;
 * {@code docs/notices-format.md} describes it. Everything here is a function of the file: no database, no engine, no web.
 * Quotas and duplicates need the operation and are decided by the caller.
 */
package org.cordon.target.notice;
