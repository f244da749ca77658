/** Countries that say nothing: reminders, and what the coordination decides about their silence. */
@NamedInterface("silence")
package org.cordon.roundup.participation.silence;

import org.springframework.modulith.NamedInterface;
