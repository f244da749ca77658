/** Countries that say nothing: reminders, and what the coordination decides about their silence. */
package org.cordon.participation.silence;
