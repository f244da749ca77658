/** Secret addresses by which a calendar reads the deadlines of an account. */
@NamedInterface("calendar")
package org.cordon.platform.signin.calendar;

import org.springframework.modulith.NamedInterface;
