/** Whether entries are still right, and whether posts answer: what is planned, asked and recorded of each. */
@NamedInterface("check")
package org.cordon.platform.duty.check;

import org.springframework.modulith.NamedInterface;
