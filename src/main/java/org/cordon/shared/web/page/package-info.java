/** What the controllers of pages have in common. */
@NamedInterface("page")
package org.cordon.shared.web.page;

import org.springframework.modulith.NamedInterface;
