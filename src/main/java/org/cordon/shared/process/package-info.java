/** Variables, posted forms and timers, as every process declares and reads them. */
@NamedInterface("process")
package org.cordon.shared.process;

import org.springframework.modulith.NamedInterface;
