/** Reading what was sent: text of files, JSON, unknown fields. */
package org.cordon.shared.input;
