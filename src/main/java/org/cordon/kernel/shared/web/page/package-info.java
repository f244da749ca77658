/** What the controllers of pages have in common. */
@NamedInterface("page")
package org.cordon.kernel.shared.web.page;

import org.springframework.modulith.NamedInterface;
