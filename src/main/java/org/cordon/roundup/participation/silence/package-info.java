/**
 * The countries that give no answer: reminders, and what the coordination decides about their silence.
 *
 * <p>A package of its own because it deals with countries that do not answer; the root deals with those that do.
 */
@NamedInterface("silence")
package org.cordon.roundup.participation.silence;

import org.springframework.modulith.NamedInterface;
