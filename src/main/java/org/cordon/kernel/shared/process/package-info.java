/** Variables, posted forms and timers, as every process declares and reads them. */
@NamedInterface("process")
package org.cordon.kernel.shared.process;

import org.springframework.modulith.NamedInterface;
