/** The types that every controller uses: problem details, paths, bodies, languages, collisions. */
@NamedInterface("web")
package org.cordon.kernel.shared.web;

import org.springframework.modulith.NamedInterface;
