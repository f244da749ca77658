/**
 * Reads what callers send: text of files, JSON, unknown fields.
 *
 * <p>A package of its own because it reads bytes and text from outside, with a limit on everything.
 */
@NamedInterface("input")
package org.cordon.kernel.shared.input;

import org.springframework.modulith.NamedInterface;
