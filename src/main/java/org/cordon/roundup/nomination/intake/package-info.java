/**
 * The acts by which countries nominate: files and single persons, corrections and withdrawals. All act for the caller's country.
 *
 * <p>A package of its own because countries act here; the root holds what a nomination is and who sees it.
 */
@NamedInterface("intake")
package org.cordon.roundup.nomination.intake;

import org.springframework.modulith.NamedInterface;
