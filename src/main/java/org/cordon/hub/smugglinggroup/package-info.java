/**
 * The register of smuggling groups: what is known of each, fact by fact, whose each fact is, and who sees it.
 *
 * <p>A fact is an item of the country that supplies it, with its handling. A group is there for whoever sees one of its facts
 * ({@code R__35_groups.sql}); it belongs to no operation. It shares with alerts the stages of a route.
 */
@ApplicationModule
package org.cordon.hub.smugglinggroup;

import org.springframework.modulith.ApplicationModule;
